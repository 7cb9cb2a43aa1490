/**
 * Picks events of a trace: by request, channel, register, CPU and kind.
 */
package org.dmaworkbench.sim.trace.filter;
