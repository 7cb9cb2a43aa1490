package org.dmaworkbench.program.stored;

/** What follows in the bytes of a record graph. */
final class Tag {
    static final int NULL = 0;
    static final int SEEN = 1;
    static final int RECORD = 2;
    static final int STRUCT = 3;
    static final int TEXT = 4;
    static final int LIST = 5;
    static final int MAP = 6;
    static final int ENUM = 7;
    static final int LONG = 8;
    static final int INT = 9;
    static final int BYTES = 10;
    static final int INTS = 11;
    static final int FLAGS = 12;

    private Tag() {
    }
}
