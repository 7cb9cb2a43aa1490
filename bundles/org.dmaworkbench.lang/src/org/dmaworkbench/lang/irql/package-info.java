/**
 * At which IRQL functions run, found along the static call graph of a project: what a file's functions call and at which
 * level ({@link org.dmaworkbench.lang.irql.FileCalls}), joined to the graph of the project ({@link
 * org.dmaworkbench.lang.irql.CallGraph}), the levels that reach each function from callbacks and annotations, and what
 * breaks a contract there ({@link org.dmaworkbench.lang.irql.IrqlChecks}, the door).
 */
package org.dmaworkbench.lang.irql;
