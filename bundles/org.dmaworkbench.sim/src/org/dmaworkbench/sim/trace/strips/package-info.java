/**
 * Where a byte of a request is in each of the places it goes through (facts pci9656 6.5).
 */
package org.dmaworkbench.sim.trace.strips;
