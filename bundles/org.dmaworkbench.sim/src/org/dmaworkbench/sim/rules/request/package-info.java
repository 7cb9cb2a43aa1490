/** Rules: Requests (facts kmdf 6.2). */
package org.dmaworkbench.sim.rules.request;
