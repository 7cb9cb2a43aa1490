/** Timers (facts kmdf 8.3). */
package org.dmaworkbench.sim.wdf.timer;
