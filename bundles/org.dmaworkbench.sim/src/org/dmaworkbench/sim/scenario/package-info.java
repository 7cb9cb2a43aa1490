/** Puts driver, framework, chip and applications together, runs a scenario's steps, and judges its expectations. Start at {@code World}. */
package org.dmaworkbench.sim.scenario;
