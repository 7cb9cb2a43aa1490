/** DMA enablers, common buffers and transactions (facts kmdf 1 to 3). Pure rules first: {@code MapRegisterNeed}, {@code FragmentationCheck}, {@code CompletionArithmetic}. */
package org.dmaworkbench.sim.wdf.dma;
