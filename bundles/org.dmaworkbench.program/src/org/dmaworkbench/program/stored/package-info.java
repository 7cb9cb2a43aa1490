/**
 * A program and its scenario as bytes, so that what a run left behind can be read, and run again, without the sources.
 */
package org.dmaworkbench.program.stored;
