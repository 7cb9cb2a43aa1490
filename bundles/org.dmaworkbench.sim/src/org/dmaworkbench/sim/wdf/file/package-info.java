/** File objects: what applications have opened. */
package org.dmaworkbench.sim.wdf.file;

