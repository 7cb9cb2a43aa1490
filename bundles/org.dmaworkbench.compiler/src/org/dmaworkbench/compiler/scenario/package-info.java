/** Scenarios with every value computed. */
package org.dmaworkbench.compiler.scenario;
