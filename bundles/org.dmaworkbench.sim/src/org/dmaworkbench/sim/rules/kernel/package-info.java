/** Rules: Kernel. */
package org.dmaworkbench.sim.rules.kernel;
