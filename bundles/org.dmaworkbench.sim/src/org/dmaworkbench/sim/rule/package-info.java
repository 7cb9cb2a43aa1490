/** What a rule is, and how a broken one is recorded (decision D8). The rules themselves are in the packages below {@code sim.rules}. */
package org.dmaworkbench.sim.rule;
