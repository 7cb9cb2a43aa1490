/** Rules: DMA (facts kmdf 6.1). */
package org.dmaworkbench.sim.rules.dma;
