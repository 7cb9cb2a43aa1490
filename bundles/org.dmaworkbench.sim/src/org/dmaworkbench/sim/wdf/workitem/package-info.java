/** Work items (facts kmdf 5.5). */
package org.dmaworkbench.sim.wdf.workitem;
