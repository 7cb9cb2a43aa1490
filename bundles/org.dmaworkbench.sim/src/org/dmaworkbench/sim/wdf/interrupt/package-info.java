/** Interrupt objects: creation, service, DPC, lock (facts kmdf 5). */
package org.dmaworkbench.sim.wdf.interrupt;
