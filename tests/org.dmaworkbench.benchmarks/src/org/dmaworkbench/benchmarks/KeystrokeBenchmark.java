package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A character is typed in the middle of a model, or deleted again, until the server has sent the diagnostics of the new text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KeystrokeBenchmark {
    /** Length of the model. */
    @Param({"2000", "10000"})
    public int lines;

    private ServedModel model;
    private String text;
    private String typed;
    private boolean wrong;

    /** Opens the model and makes sure that the typed text has an error that the other has not. */
    @Setup
    public void open() throws Exception {
        text = GeneratedModel.of(lines);
        int place = text.indexOf("sum +=", text.length() / 2) + 1;
        typed = text.substring(0, place) + 'x' + text.substring(place);
        model = new ServedModel(text);
        int before = model.check(text + '\n');
        if (model.check(typed) <= before) {
            throw new IllegalStateException("the typing error goes unnoticed");
        }
    }

    /** Types or deletes. */
    @Benchmark
    public int keystroke() throws InterruptedException {
        wrong = !wrong;
        return model.check(wrong ? text : typed);
    }

    /** Closes it. */
    @TearDown
    public void close() throws Exception {
        model.close();
    }
}
