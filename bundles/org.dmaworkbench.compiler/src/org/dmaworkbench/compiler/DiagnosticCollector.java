package org.dmaworkbench.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dmaworkbench.compiler.scenario.ScenarioCompiler;
import org.dmaworkbench.lang.validation.Advice;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/** Gathers diagnostics from all steps. */
final class DiagnosticCollector {
    private final List<Diagnostic> all = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        all.add(diagnostic);
    }

    boolean hasErrors() {
        return all.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    /** Runs syntax, linking and validation checks of a file. */
    void validate(Path file, XtextResource resource) {
        try {
            IResourceValidator validator = resource.getResourceServiceProvider().getResourceValidator();
            for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
                add(file, issue);
            }
        } catch (RuntimeException | StackOverflowError e) {
            internal(file, e);
        }
    }

    private void add(Path file, Issue issue) {
        String code = issue.getCode() == null ? "" : issue.getCode();
        int line = number(issue.getLineNumber());
        int column = Math.max(1, number(issue.getColumn()));
        int endLine = issue.getLineNumberEnd() == null ? line : issue.getLineNumberEnd();
        int endColumn = issue.getColumnEnd() == null ? column : issue.getColumnEnd();
        add(new Diagnostic(file, line, column, endLine, endColumn, number(issue.getOffset()), number(issue.getLength()),
                severity(issue.getSeverity()), code, issue.getMessage(), Advice.of(code)));
    }

    private static int number(Integer value) {
        return value == null ? 0 : value;
    }

    private static Diagnostic.Severity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Severity.ERROR;
            case WARNING -> Diagnostic.Severity.WARNING;
            default -> Diagnostic.Severity.INFO;
        };
    }

    /** Reports a fault of our own. */
    void internal(Path file, Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0].getFileName() + ":" + stack[0].getLineNumber();
        faults.add(fault);
        add(Diagnostic.ofFile(file, Diagnostic.Severity.ERROR, ProjectCodes.INTERNAL_ERROR,
                "Fault of DMA Workbench while it compiled '" + file.getFileName() + "': "
                + fault.getClass().getSimpleName() + where));
    }

    /** Returns the faults so far. */
    List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /** Returns where errors at places of a file go. */
    ScenarioCompiler.Problems forFile(Path file) {
        return (where, code, message) -> error(file, where, code, message);
    }

    /** Reports an error at a piece of syntax. */
    void error(Path file, EObject where, String code, String message) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(where);
        if (node == null) {
            add(Diagnostic.ofFile(file, Diagnostic.Severity.ERROR, code, message));
            return;
        }
        LineAndColumn start = NodeModelUtils.getLineAndColumn(node, node.getOffset());
        LineAndColumn end = NodeModelUtils.getLineAndColumn(node, node.getEndOffset());
        add(new Diagnostic(file, start.getLine(), start.getColumn(), end.getLine(), end.getColumn(), node.getOffset(),
                node.getLength(),
                Diagnostic.Severity.ERROR, code, message, Advice.of(code)));
    }

    /** Returns everything in order of file and place, each thing once. */
    List<Diagnostic> sorted() {
        return all.stream().distinct().sorted(Comparator.comparing((Diagnostic d) -> d.file().toString())
                .thenComparingInt(Diagnostic::line)
                .thenComparingInt(Diagnostic::column).thenComparing(Diagnostic::code)).toList();
    }
}
