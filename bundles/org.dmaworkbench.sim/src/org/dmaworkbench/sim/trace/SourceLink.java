package org.dmaworkbench.sim.trace;

/**
 * A place in a source file, by name.
 *
 * @param file path as the program or scenario knows it ("plx9x5x.kmdf", "library:wdf.kmdf")
 * @param line from 1
 * @param column from 1
 */
public record SourceLink(String file, int line, int column) {
    /** Returns the short form for line ends: the file's last name and the line. */
    public String compact() {
        return file.substring(file.lastIndexOf('/') + 1) + ':' + line;
    }

    /** Returns {@code file:line:column}. */
    @Override public String toString() {
        return file + ':' + line + ':' + column;
    }
}
