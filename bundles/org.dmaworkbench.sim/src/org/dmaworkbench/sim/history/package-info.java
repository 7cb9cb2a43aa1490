/**
 * The past of a run: snapshots, replay, and the search for positions that lie behind.
 */
package org.dmaworkbench.sim.history;
