package org.dmaworkbench.sim;

/** Where a context stands, about to execute an instruction of driver code. Valid only while a {@link StopCondition} is asked. */
public interface Position {
    /** Returns the id of the context. */
    int context();

    /** Returns the function's id in {@code Program.functions()}. */
    int function();

    /** Returns the index of the instruction. */
    int pc();

    /** Returns whether a statement starts here. */
    boolean statement();

    /** Returns how many driver functions are on the context's stack, this one included. */
    int depth();

    /** Returns the position in the run. */
    long tick();

    /** Returns how many driver functions are on another context's stack; 0 if that context has ended. */
    int depthOf(int context);
}
