package org.dmaworkbench.debug.session;

import java.util.function.Consumer;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.trace.SummaryWriter;
import org.dmaworkbench.sim.trace.TimelineLine;
import org.dmaworkbench.sim.trace.TimelineWriter;
import org.dmaworkbench.sim.trace.TraceNames;

/** The console of a session: the same timeline and summary that {@code dmaw run} prints, as the run grows. */
public final class ConsoleFeed {
    private final TraceNames names;
    private final TimelineWriter timeline;
    private final Consumer<String> sink;
    private final StringBuilder pending = new StringBuilder();
    private boolean begun;
    private boolean finished;

    /**
     * Makes a console for a run.
     *
     * @param sink gets whole lines
     */
    public ConsoleFeed(Simulation simulation, Consumer<String> sink) {
        names = TraceNames.of(simulation.program(), simulation.scenario(), simulation.trace());
        timeline = new TimelineWriter(names, false, this::line);
        this.sink = sink;
    }

    /** Shows what is new; at the first end of the run also the summary. What was shown once is not shown again after a step back. */
    public void show(boolean ended) {
        if (!begun) {
            begun = true;
            timeline.heading();
        }
        timeline.consume();
        if (ended && !finished) {
            finished = true;
            timeline.flush();
            new SummaryWriter(names, this::line).write();
        }
        if (!pending.isEmpty()) {
            sink.accept(pending.toString());
            pending.setLength(0);
        }
    }

    private void line(TimelineLine line) {
        pending.append(line.text()).append('\n');
    }
}
