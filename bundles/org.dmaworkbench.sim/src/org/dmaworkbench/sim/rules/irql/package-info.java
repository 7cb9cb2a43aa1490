/** Rules: IRQL. */
package org.dmaworkbench.sim.rules.irql;
