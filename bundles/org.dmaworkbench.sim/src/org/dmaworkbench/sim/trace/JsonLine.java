package org.dmaworkbench.sim.trace;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One JSON object after another on an output: members in the order they are given, no white space, a line each. */
public final class JsonLine {
    /** Largest integer that a JSON reader with doubles keeps. */
    private static final long EXACT = 1L << 53;

    private final Appendable out;
    private final StringBuilder line = new StringBuilder(512);
    private boolean first = true;

    /** Makes a writer on an output. */
    public JsonLine(Appendable out) {
        this.out = out;
    }

    /** Starts a member of an object. */
    public JsonLine key(String name) {
        separate();
        string(name);
        line.append(':');
        first = true;
        return this;
    }

    /** Opens an object or an array. */
    public JsonLine open(char bracket) {
        separate();
        line.append(bracket);
        first = true;
        return this;
    }

    /** Closes it. */
    public JsonLine close(char bracket) {
        line.append(bracket);
        first = false;
        return this;
    }

    /** Adds a text, or null. */
    public JsonLine text(String value) {
        separate();
        if (value == null) {
            line.append("null");
        } else {
            string(value);
        }
        return this;
    }

    /** Adds a number; one that a double would round becomes a string in hex. */
    public JsonLine number(long value) {
        if (value > EXACT || value < -EXACT) {
            return hex(value, 16);
        }
        separate();
        line.append(value);
        return this;
    }

    /** Adds a number as a text in hex of at least so many digits. */
    public JsonLine hex(long value, int digits) {
        separate();
        line.append('"');
        Hex.append(line, value, digits);
        line.append('"');
        return this;
    }

    /** Adds a number given in thousandths, such as microseconds from ns. */
    public JsonLine thousandths(long value) {
        separate();
        line.append(value / 1000).append('.').append(value % 1000 / 100).append(value % 100 / 10).append(value % 10);
        return this;
    }

    /** Adds true or false. */
    public JsonLine bool(boolean value) {
        separate();
        line.append(value);
        return this;
    }

    /** Ends the line and hands it to the output. */
    public void end() {
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
