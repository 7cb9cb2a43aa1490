/** Rules: Locks. */
package org.dmaworkbench.sim.rules.lock;
