package org.dmaworkbench.program;

/**
 * A place in a source file.
 *
 * @param file index into {@link Program#files()}, or -1 where there is no source
 * @param line from 1
 * @param column from 1
 */
public record SourcePosition(int file, int line, int column) {
    /** No place: code that no source line stands for. */
    public static final SourcePosition NONE = new SourcePosition(-1, 0, 0);
}
