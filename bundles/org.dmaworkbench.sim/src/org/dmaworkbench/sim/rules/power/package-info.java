/** Rules: Plug and play and power. */
package org.dmaworkbench.sim.rules.power;
