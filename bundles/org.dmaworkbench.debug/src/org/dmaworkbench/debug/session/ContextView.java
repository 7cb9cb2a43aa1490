package org.dmaworkbench.debug.session;

/**
 * An execution context as the debugger shows it.
 *
 * @param id stable while the context lives
 * @param name such as {@code "app h1"} or {@code "isr Interrupt cpu0"}
 * @param kind its kind, in lower case: app, system, dpc, isr, work item
 * @param cpu CPU it runs or last ran on
 * @param irql its IRQL
 * @param state one word or two: running, ready, waiting, interrupted, finished
 * @param interrupts context that it interrupted on its CPU, or -1
 */
public record ContextView(int id, String name, String kind, int cpu, int irql, String state, int interrupts) { }
