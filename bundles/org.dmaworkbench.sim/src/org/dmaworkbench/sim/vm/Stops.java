package org.dmaworkbench.sim.vm;

/** Places before which the interpreter asks whether to stop. */
public interface Stops {
    /** No places. */
    Stops NONE = new Stops() {
        @Override public int[] words(int[] code, int[] start) {
            return code;
        }

        @Override public boolean stopsAt(int context, int function, int pc, long executed) {
            return false;
        }
    };

    /**
     * Returns the code to run: the same array, or a copy with operation 0 at the first word of every instruction before
     * which to ask. An instruction has four words; function {@code f} starts at instruction {@code start[f]}.
     */
    int[] words(int[] code, int[] start);

    /**
     * Says whether to stop before an instruction that {@link #words} marked.
     *
     * @param context row of the execution context
     * @param executed instructions executed since the loop was entered
     */
    boolean stopsAt(int context, int function, int pc, long executed);
}
