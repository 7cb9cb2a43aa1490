/** Driver and device objects and the start of a device (facts kmdf 7). */

package org.dmaworkbench.sim.wdf.pnp;
