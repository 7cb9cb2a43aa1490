/**
 * The base class of the generated EMF objects. It knows nothing of state blocks, so that the generated code depends on nothing above it.
 */
package org.dmaworkbench.machine.row;
