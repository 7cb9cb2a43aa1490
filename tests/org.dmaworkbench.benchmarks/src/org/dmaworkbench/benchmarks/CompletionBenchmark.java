package org.dmaworkbench.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A letter is typed and the list of proposals asked for, at 50 places of a model of 2 000 lines in turn: fields of structures and of
 * the context, names in expressions, statements. As each place has the same share, the slowest one is the last fiftieth of all times.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompletionBenchmark {
    /** How many places there are. */
    static final int PLACES = 50;

    /** What is typed behind each of these. */
    private static final List<String> BEFORE = List.of("channel->", "ctx->", "sum += ", "sum ^= ", "continue;\n");
    private static final List<String> TYPED = List.of("C", "E", "l", "c", "s");

    private final String text = GeneratedModel.of(2_000);
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private ServedModel model;
    private int next;

    /** Opens the model and makes sure that there are proposals everywhere. */
    @Setup
    public void open() throws Exception {
        model = new ServedModel(text);
        for (int place = 0; place < PLACES; place++) {
            int kind = place % BEFORE.size();
            String before = BEFORE.get(kind);
            int at = text.indexOf(before, text.length() / PLACES * place);
            at = (at < 0 ? text.indexOf(before) : at) + before.length();
            texts.add(text.substring(0, at) + TYPED.get(kind) + text.substring(at));
            offsets.add(at + 1);
            model.change(texts.get(place));
            if (model.complete(texts.get(place), at + 1) == 0) {
                throw new IllegalStateException("no proposals behind '" + before + TYPED.get(kind) + "' at " + at);
            }
        }
    }

    /** Types at the next place and asks. */
    @Benchmark
    public int complete() throws Exception {
        int place = next++ % PLACES;
        model.change(texts.get(place));
        return model.complete(texts.get(place), offsets.get(place));
    }

    /** Closes it. */
    @TearDown
    public void close() throws Exception {
        model.close();
    }
}
