/**
 * The virtual machine: decoded program code, execution contexts with explicit frames, CPUs with clocks of their own, and the
 * engine that makes them go. It knows no driver framework: library functions are {@link org.dmaworkbench.sim.vm.Routine}s that an
 * {@link org.dmaworkbench.sim.vm.Environment} brings along. Start with {@link org.dmaworkbench.sim.vm.Engine}.
 */
package org.dmaworkbench.sim.vm;
