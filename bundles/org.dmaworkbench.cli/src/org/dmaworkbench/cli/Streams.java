package org.dmaworkbench.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Where commands write.
 *
 * @param out what was asked for
 * @param err diagnostics
 */
record Streams(PrintStream out, PrintStream err) {
    PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }
}
