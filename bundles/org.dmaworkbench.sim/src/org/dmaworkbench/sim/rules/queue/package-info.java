/** Rules: Queues. */
package org.dmaworkbench.sim.rules.queue;
