/** The DMA part of the hardware abstraction layer: adapters, map registers, lists, channels, bounce buffers (facts kmdf 11). */
package org.dmaworkbench.sim.kernel.hal;
