package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the command line did.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Outcome(int code, String out, String err) {
    /** Runs the command in this process, through the same door as the real one. */
    static Outcome of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Main.run(args, outStream, errStream);
        outStream.flush();
        errStream.flush();
        Outcome outcome = new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        outcome.showsNoInternals();
        return outcome;
    }

    Outcome exits(int expected) {
        assertEquals(expected, code, this::toString);
        return this;
    }

    Outcome prints(String text) {
        assertTrue(out.contains(text), () -> "'" + text + "' is missing in " + this);
        return this;
    }

    Outcome complains(String text) {
        assertTrue(err.contains(text), () -> "'" + text + "' is missing in " + this);
        return this;
    }

    /** One error, and nothing else on standard error but its excerpt, help and count. */
    Outcome complainsOnce() {
        assertEquals(1, err.lines().filter(l -> l.matches(".*: error [A-Z]+\\d+: .*")).count(), this::toString);
        return this;
    }

    /** Neither stack traces nor names of our classes reach the user. */
    private void showsNoInternals() {
        String all = out + err;
        assertFalse(all.contains("\tat "), this::toString);
        assertFalse(all.contains("Exception"), this::toString);
        assertFalse(all.contains("org.dmaworkbench"), this::toString);
        assertFalse(all.contains("internal error"), this::toString);
    }

    @Override
    public String toString() {
        return "exit code " + code + "\n--- out\n" + shorten(out) + "--- err\n" + shorten(err);
    }

    private static String shorten(String text) {
        return text.length() > 4000 ? text.substring(0, 2000) + "\n...\n" + text.substring(text.length() - 2000) : text;
    }
}
