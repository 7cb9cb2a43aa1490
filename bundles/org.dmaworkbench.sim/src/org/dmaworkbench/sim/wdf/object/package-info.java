/** The life of framework objects: deletion, references, disposal of children, the callbacks on the way, locks and contexts. */
package org.dmaworkbench.sim.wdf.object;

