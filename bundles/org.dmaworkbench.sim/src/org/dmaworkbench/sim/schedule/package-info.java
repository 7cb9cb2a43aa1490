/**
 * Who goes on when several could (decision D7): in order of virtual time, by a seed, or by a recorded list.
 */
package org.dmaworkbench.sim.schedule;
