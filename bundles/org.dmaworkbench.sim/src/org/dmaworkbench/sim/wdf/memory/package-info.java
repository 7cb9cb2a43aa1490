/** Memory objects and lookaside lists. */
package org.dmaworkbench.sim.wdf.memory;

