/** Spin locks and wait locks of drivers. */
package org.dmaworkbench.sim.wdf.lock;
