/** Collections of objects. */
package org.dmaworkbench.sim.wdf.collection;
