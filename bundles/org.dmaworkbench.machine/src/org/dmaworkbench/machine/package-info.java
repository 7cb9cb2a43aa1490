/**
 * The state of a simulated machine as one copyable block (decision D5): tables described by {@code model/machine.ecore},
 * frame stacks, timed events, and memory in copy-on-write pages. Start with {@link org.dmaworkbench.machine.StateBlock}.
 */
package org.dmaworkbench.machine;
