/** The slice of the Windows kernel around a driver: IRQL, spin locks, DPC queues, the interrupt line, MDLs, and the HAL's scatter/gather. */
package org.dmaworkbench.sim.kernel;
