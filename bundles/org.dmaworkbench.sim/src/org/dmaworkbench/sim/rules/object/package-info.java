/** Rules about handles and the life of framework objects (facts kmdf 6.3). */
package org.dmaworkbench.sim.rules.object;
