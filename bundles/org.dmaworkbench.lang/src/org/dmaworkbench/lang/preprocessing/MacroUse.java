package org.dmaworkbench.lang.preprocessing;

/**
 * A place where a macro's name stands and was replaced.
 *
 * @param offset of the name
 * @param length of the whole use with its arguments, in characters
 * @param macro what was used
 */
public record MacroUse(int offset, int length, Macro macro) {
    /** Returns the offset behind the use. */
    public int end() {
        return offset + length;
    }

    /** Returns whether the offset is within the use's name. */
    public boolean isNameAt(int place) {
        return place >= offset && place < offset + macro.name().length();
    }
}
