/** The PLX PCI 9656: registers by access kind, DMA channels, interrupt tree (facts pci9656 part 1). */
package org.dmaworkbench.sim.device;
