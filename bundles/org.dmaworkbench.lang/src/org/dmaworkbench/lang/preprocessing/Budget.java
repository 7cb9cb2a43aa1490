package org.dmaworkbench.lang.preprocessing;

/** How much the macros of one file may still expand to. Keeps macros that double themselves from eating time and memory. */
final class Budget {
    private static final int MAX_PIECES = 400_000;
    private static final int MAX_DEPTH = 150;

    private int left = MAX_PIECES;
    private int depth;

    /** Thrown when a use cannot be expanded; the text goes on with the use as it stands. */
    static class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp(String message) {
            super(message, null, false, false);
        }
    }

    /** Thrown when a use expands to too much. */
    static final class Exceeded extends GivenUp {
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }

    void spend(Piece piece) {
        left -= 1 + piece.text().length() / 64;
        if (left < 0) {
            throw new Exceeded("the macros of this file expand to more than " + MAX_PIECES + " tokens");
        }
    }

    void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new Exceeded("macros are nested deeper than " + MAX_DEPTH + " levels in each other's arguments");
        }
    }

    void shallower() {
        depth--;
    }

    /** Forgets the depth reached by an expansion that was given up. */
    void restart() {
        depth = 0;
    }
}
