package org.dmaworkbench.sim.vm;

/**
 * Layout of a frame in a context's stack: a header, then the slots. Offsets count from the frame pointer; the frame pointer of
 * the first frame is 0, and {@link #PREVIOUS} of it is -1.
 */
final class Frame {
    /** Frame pointer of the caller. */
    static final int PREVIOUS = 0;
    /** Function id, or the complement of a routine's number. */
    static final int CODE = 1;
    /** Where to go on: instruction index, or a routine's label. */
    static final int PC = 2;
    /** Slot of the caller that takes the result, or -1. */
    static final int RESULT = 3;
    /** Bytes of stack memory in use below this frame. */
    static final int STACK = 4;
    /** Trace number of the event this frame acts for: its callback.enter or ddi.call, or its caller's. */
    static final int EVENT = 5;
    /** 0 plain; 1 + 4 * role text for a driver callback; 2 + 4 * index in Program.ddis() for a library call. */
    static final int PURPOSE = 6;
    /** Routines: number of arguments. Callbacks: instructions counted for the enclosing callback. */
    static final int COUNT = 7;
    /** Slots start here. */
    static final int HEADER = 8;

    static final int PLAIN = 0;
    static final int CALLBACK = 1;
    static final int LIBRARY = 2;

    private Frame() {
    }
}
