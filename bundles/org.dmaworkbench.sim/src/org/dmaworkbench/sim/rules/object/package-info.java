/** Rules: Handles and objects (facts kmdf 6.3). */
package org.dmaworkbench.sim.rules.object;
