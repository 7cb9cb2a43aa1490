package org.dmaworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.trace.TraceFileWriter;

/** Where the runs of a command keep their traces: in memory, in one file, or each in a file of a folder. */
final class TraceFiles {
    /**
     * A trace, kept until it is closed.
     *
     * @param trace empty yet
     * @param file what it is written to, or null
     */
    record Kept(Trace trace, TraceFileWriter file) implements AutoCloseable {
        @Override public void close() {
            if (file != null) {
                file.close();
            }
        }
    }

    private final Path wanted;
    private final boolean folder;
    private final Set<String> taken = new HashSet<>();

    /** {@code wanted} may be null. */
    TraceFiles(Path wanted, boolean several) {
        this.wanted = wanted;
        this.folder = wanted != null && (several || Files.isDirectory(wanted));
    }

    Kept keep(Program program, Scenario scenario) {
        if (wanted == null) {
            return new Kept(new Trace(true), null);
        }
        try {
            if (folder) {
                Files.createDirectories(wanted);
            }
            TraceFileWriter file = new TraceFileWriter(folder ? wanted.resolve(name(scenario)) : wanted, program, scenario);
            return new Kept(new Trace(file), file);
        } catch (IOException e) {
            throw new WrongUsage("'" + wanted + "' is to hold the traces of several scenarios, and is no folder and cannot become one");
        } catch (UncheckedIOException e) {
            throw new WrongUsage(e.getMessage());
        }
    }

    private String name(Scenario scenario) {
        String name = scenario.name().replaceAll("[^A-Za-z0-9._-]+", "-");
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free + ".dmatrace";
    }
}
