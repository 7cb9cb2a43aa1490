/**
 * Function bodies: expressions, statements and initialisers of C, and the two statements that C lacks, as
 * instructions.
 */
package org.dmaworkbench.compiler.body;
