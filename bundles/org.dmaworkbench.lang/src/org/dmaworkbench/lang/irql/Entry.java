package org.dmaworkbench.lang.irql;

/** The levels at which a function is entered, as far as they are known, each with the reason. */
final class Entry {
    private int certain = Irql.UNKNOWN;
    private Cause certainBy;
    private int possible = Irql.UNKNOWN;
    private Cause possibleBy;
    private int lowest = Irql.UNKNOWN;
    private Cause lowestBy;

    /** Returns the highest level at which it certainly is entered by some known way. */
    int certain() {
        return certain;
    }

    /** Returns the highest level at which it may be entered. */
    int possible() {
        return possible;
    }

    /** Returns the lowest level that is known exactly. */
    int lowest() {
        return lowest;
    }

    Cause certainBy() {
        return certainBy;
    }

    Cause possibleBy() {
        return possibleBy;
    }

    Cause lowestBy() {
        return lowestBy;
    }

    boolean raiseCertain(int level, Cause by) {
        if (level <= certain) {
            return false;
        }
        certain = level;
        certainBy = by;
        raisePossible(level, by);
        return true;
    }

    boolean raisePossible(int level, Cause by) {
        if (level <= possible) {
            return false;
        }
        possible = level;
        possibleBy = by;
        return true;
    }

    boolean lower(int level, Cause by) {
        if (level < 0 || lowest >= 0 && level >= lowest) {
            return false;
        }
        lowest = level;
        lowestBy = by;
        return true;
    }
}
