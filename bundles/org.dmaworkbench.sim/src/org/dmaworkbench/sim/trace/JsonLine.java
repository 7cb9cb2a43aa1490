package org.dmaworkbench.sim.trace;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One JSON object after another on an output: members in the order they are given, no white space, a line each. */
final class JsonLine {
    /** Largest integer that a JSON reader with doubles keeps. */
    private static final long EXACT = 1L << 53;

    private final Appendable out;
    private final StringBuilder line = new StringBuilder(512);
    private boolean first = true;

    JsonLine(Appendable out) {
        this.out = out;
    }

    JsonLine key(String name) {
        separate();
        string(name);
        line.append(':');
        first = true;
        return this;
    }

    JsonLine open(char bracket) {
        separate();
        line.append(bracket);
        first = true;
        return this;
    }

    JsonLine close(char bracket) {
        line.append(bracket);
        first = false;
        return this;
    }

    JsonLine text(String value) {
        separate();
        if (value == null) {
            line.append("null");
        } else {
            string(value);
        }
        return this;
    }

    /** Adds a number; one that a double would round becomes a string in hex. */
    JsonLine number(long value) {
        if (value > EXACT || value < -EXACT) {
            return hex(value, 16);
        }
        separate();
        line.append(value);
        return this;
    }

    JsonLine hex(long value, int digits) {
        separate();
        line.append('"');
        Hex.append(line, value, digits);
        line.append('"');
        return this;
    }

    JsonLine bool(boolean value) {
        separate();
        line.append(value);
        return this;
    }

    /** Ends the line and hands it to the output. */
    void end() {
        line.append('\n');
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
        first = true;
    }

    private void separate() {
        if (!first) {
            line.append(',');
        }
        first = false;
    }

    private void string(String value) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (c < 0x20 || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
                        line.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }
}
