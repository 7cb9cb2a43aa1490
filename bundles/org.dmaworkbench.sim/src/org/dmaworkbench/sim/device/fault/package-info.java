/** What can go wrong with the chip, one class each, and who decides when it does (facts pci9656 6.7). */
package org.dmaworkbench.sim.device.fault;
