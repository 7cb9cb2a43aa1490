/**
 * The ways through a function as a graph of small steps, and a solver for facts that flow along them. Rules about
 * initialisation, statuses, unreachable code and IRQL read this graph; {@link org.dmaworkbench.lang.flow.Flows} is the door.
 */
package org.dmaworkbench.lang.flow;
