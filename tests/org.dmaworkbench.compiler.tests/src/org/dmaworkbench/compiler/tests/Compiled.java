package org.dmaworkbench.compiler.tests;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.program.Program;

/** Models whose text is all C, compiled for other test packages. */
public final class Compiled {
    private Compiled() { }

    /** Returns what the function f of a model returns. */
    public static long value(String text) {
        return Models.run(text);
    }

    /** Returns the program of a model without errors. */
    public static Program program(String text) {
        return Models.program(text);
    }

    /** Returns the errors of a model as "line:column CODE", in order. */
    public static List<String> errors(String text) {
        CompiledProject project = Models.compile(Map.of("entry.kmdf", Models.ENTRY, "model.kmdf", text));
        return project.diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(d -> d.line() + ":" + d.column() + " " + d.code()).toList();
    }
}
