/**
 * The simulator as command line, debugger and exports use it. Start with {@link org.dmaworkbench.sim.Simulation}.
 */
package org.dmaworkbench.sim;
