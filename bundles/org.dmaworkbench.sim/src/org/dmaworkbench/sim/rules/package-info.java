/** The list of all rules; each is a class in the package of its group. */
package org.dmaworkbench.sim.rules;
