/**
 * Traces in the forms of other tools: value changes for waveform viewers, trace events for Chrome and Perfetto.
 */
package org.dmaworkbench.sim.trace.export;
