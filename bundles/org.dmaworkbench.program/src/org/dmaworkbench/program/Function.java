package org.dmaworkbench.program;

import java.util.List;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;

/**
 * A function with a body.
 *
 * @param id index in {@link Program#functions()}
 * @param name C name; functions made from declarations start with '$'
 * @param role the callback type it serves, such as {@code EvtIoRead} or {@code EvtInterruptIsr}, or "" for a helper
 * @param result return type
 * @param parameters number of parameters; they arrive in slots 0 .. parameters-1
 * @param slots number of 64-bit slots of a frame, parameters included
 * @param stackBytes bytes of addressable frame memory (locals whose address is taken, aggregates), 16-aligned
 * @param variables parameters and locals for the debugger, in order of declaration
 * @param code instructions; a jump target is an index here
 * @param lines source position of each instruction, same length as {@code code}; a change of position that starts a
 *        statement is marked in {@code statements}
 * @param statements for each instruction: whether a statement starts here (a stop for stepping and breakpoints)
 * @param at where the function's name stands
 */
public record Function(int id, String name, String role, CType result, int parameters, int slots, int stackBytes,
        List<Variable> variables, List<Instruction> code, List<SourcePosition> lines, boolean[] statements,
        SourcePosition at) { }
