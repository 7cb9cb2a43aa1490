package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Which #if is open at a place and whether one of its branches was taken already. */
public final class ConditionalText {
    private static final int MAX_DEPTH = 500;

    private static final class Level {
        private final int at;
        private final String word;
        private boolean taken;
        private boolean last;

        Level(int at, String word, boolean taken) {
            this.at = at;
            this.word = word;
            this.taken = taken;
        }
    }

    private final Deque<Level> open = new ArrayDeque<>();

    /**
     * An #if that is never closed.
     *
     * @param at offset of its line
     * @param word such as "ifdef"
     */
    public record Open(int at, String word) {
    }

    /** Begins an #if whose condition holds or not; returns a problem or "". */
    public String open(int at, String word, boolean holds) {
        open.push(new Level(at, word, holds));
        return open.size() == MAX_DEPTH + 1 ? "conditional text is nested deeper than " + MAX_DEPTH + " levels" : "";
    }

    /** Whether the condition of an #elif at this place has to be computed. */
    public boolean asks() {
        return !open.isEmpty() && !open.peek().taken && !open.peek().last;
    }

    /** Comes to an #elif; returns a problem or "". */
    public String otherwise(boolean holds) {
        if (open.isEmpty()) {
            return "#elif without #if; remove it";
        }
        if (open.peek().last) {
            return "#elif behind #else; swap the two";
        }
        open.peek().taken |= holds;
        return "";
    }

    /** Comes to an #else; returns a problem or "". */
    public String last() {
        if (open.isEmpty()) {
            return "#else without #if; remove it";
        }
        if (open.peek().last) {
            return "a second #else for one #if; remove one of the two";
        }
        open.peek().last = true;
        return "";
    }

    /** Whether any branch before this one was taken. */
    public boolean taken() {
        return !open.isEmpty() && open.peek().taken;
    }

    /** Comes to an #endif; returns a problem or "". */
    public String close() {
        return open.poll() == null ? "#endif without #if; remove it" : "";
    }

    /** Returns the innermost #if that is still open. */
    public Optional<Open> unclosed() {
        return Optional.ofNullable(open.peek()).map(level -> new Open(level.at, level.word));
    }
}
