package org.dmaworkbench.lang.ide.tests.smoke;

import java.util.function.Predicate;

/** Makes a text that fails as small as it can while it still fails. */
final class Minimal {
    private static final int MOST_TRIES = 3_000;

    private final Predicate<String> fails;
    private int tries;

    private Minimal(Predicate<String> fails) {
        this.fails = fails;
    }

    /** Returns a part of {@code text} that fails as well: no stretch of it can be left out. */
    static String of(String text, Predicate<String> fails) {
        return new Minimal(fails).shrink(text);
    }

    private String shrink(String text) {
        String left = text;
        for (int length = Math.max(1, text.length() / 2); length > 0 && tries < MOST_TRIES; length /= 2) {
            for (int at = 0; at < left.length() && tries < MOST_TRIES;) {
                String less = left.substring(0, at) + left.substring(Math.min(left.length(), at + length));
                tries++;
                if (fails.test(less)) {
                    left = less;
                } else {
                    at += length;
                }
            }
        }
        return left;
    }
}
