/** Requests and I/O queues (facts kmdf 4). */

package org.dmaworkbench.sim.wdf.io;
