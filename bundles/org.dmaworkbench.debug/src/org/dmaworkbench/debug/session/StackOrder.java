package org.dmaworkbench.debug.session;

import java.util.ArrayList;
import java.util.List;

/** A CPU's stack as WinDbg shows it: an ISR or DPC stands above what it interrupted. */
final class StackOrder {
    private StackOrder() { }

    /** Returns the frames of a context and of all it interrupted, innermost first. */
    static List<FrameView> of(Engine engine, int context) {
        List<ContextView> contexts = engine.contexts();
        List<FrameView> frames = new ArrayList<>();
        int below = context;
        while (below >= 0) {
            frames.addAll(engine.frames(below));
            int id = below;
            below = contexts.stream().filter(c -> c.id() == id).mapToInt(ContextView::interrupts).findFirst().orElse(-1);
        }
        return frames;
    }
}
