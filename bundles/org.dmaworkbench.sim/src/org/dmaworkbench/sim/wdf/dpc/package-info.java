/** DPC objects that belong to no interrupt (facts kmdf 5.5). */
package org.dmaworkbench.sim.wdf.dpc;
