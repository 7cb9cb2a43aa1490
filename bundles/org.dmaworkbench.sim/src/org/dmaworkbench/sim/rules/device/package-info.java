/** Rules: Monitors of the chip (facts pci9656 6.8). */
package org.dmaworkbench.sim.rules.device;
