/** What all framework objects have in common: handles, contexts, callback locks, statuses, bug checks, violations (facts kmdf 0, 4.11, 4.12). */
package org.dmaworkbench.sim.wdf;
