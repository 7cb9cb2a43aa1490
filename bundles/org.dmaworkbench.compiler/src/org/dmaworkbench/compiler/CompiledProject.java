package org.dmaworkbench.compiler;

import java.nio.file.Path;
import java.util.List;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;

/**
 * Everything that came out of compiling files.
 *
 * @param diagnostics all of them, in order of file and place
 * @param programs one per driver, empty where there are errors
 * @param scenarios with all values computed, in order of the files; only those without errors
 * @param files every source file that was looked at
 * @param root folder that the file names in programs and scenarios are relative to; null if there was nothing to look
 *        at
 * @param faults what went wrong inside the compiler, for a log; each is a diagnostic too
 */
public record CompiledProject(List<Diagnostic> diagnostics, List<Program> programs, List<Scenario> scenarios,
        List<Path> files, Path root,
        List<Throwable> faults) {
    /** Returns the file that a program or scenario calls by this name; null for a library file. */
    public Path path(String name) {
        return root == null || name.startsWith("library:") ? null : root.resolve(name);
    }

    /** Returns whether anything must be repaired before a run. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    /** Returns whether a fault of the compiler itself is among the diagnostics. */
    public boolean hasInternalError() {
        return diagnostics.stream().anyMatch(d -> d.code().equals(ProjectCodes.INTERNAL_ERROR));
    }

    /** Returns the program of a driver, or null. */
    public Program program(String driver) {
        return programs.stream().filter(p -> p.name().equals(driver)).findFirst().orElse(null);
    }
}
