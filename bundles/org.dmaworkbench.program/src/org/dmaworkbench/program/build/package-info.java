/**
 * Writers of programs: functions with labels and slots, static storage, numbering; and a disassembler to read them
 * again.
 */
package org.dmaworkbench.program.build;
