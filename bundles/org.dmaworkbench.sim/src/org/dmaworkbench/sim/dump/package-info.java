/** Framework objects as text, in the spirit of the debugger extension's commands; for the command line and for consoles. */
package org.dmaworkbench.sim.dump;
