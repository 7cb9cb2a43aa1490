package org.dmaworkbench.ui.editor;

import org.dmaworkbench.ui.Ids;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** A problem that the server reported, as long as the text has it. */
public final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {
    private final Diagnostic diagnostic;

    ProblemAnnotation(Diagnostic diagnostic) {
        super(Ids.BUNDLE + '.' + kind(diagnostic), false, text(diagnostic));
        this.diagnostic = diagnostic;
    }

    /** Returns what the server said. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns the issue code, or an empty text. */
    public String code() {
        return code(diagnostic);
    }

    /** Returns the issue code of a diagnostic, or an empty text where it has none of ours. */
    public static String code(Diagnostic diagnostic) {
        String code = diagnostic.getCode() == null ? "" : diagnostic.getCode().isLeft()
                ? diagnostic.getCode().getLeft() : String.valueOf(diagnostic.getCode().getRight());
        return code.contains(".") ? "" : code; // Xtext's own codes are class names
    }

    /** Returns the message of a diagnostic. */
    public static String message(Diagnostic diagnostic) {
        return diagnostic.getMessage() == null ? "" : diagnostic.getMessage().isLeft()
                ? diagnostic.getMessage().getLeft() : diagnostic.getMessage().getRight().getValue();
    }

    @Override
    public void setQuickFixable(boolean state) { } // it is what the server says

    @Override
    public boolean isQuickFixableStateSet() {
        return true;
    }

    /** Every problem with a code can at least be explained. */
    @Override
    public boolean isQuickFixable() {
        return !code().isEmpty();
    }

    private static String kind(Diagnostic diagnostic) {
        return switch (diagnostic.getSeverity() == null ? DiagnosticSeverity.Error : diagnostic.getSeverity()) {
            case Error -> "error";
            case Warning -> "warning";
            case Information, Hint -> "info";
        };
    }

    private static String text(Diagnostic diagnostic) {
        String code = code(diagnostic);
        return code.isEmpty() ? message(diagnostic) : message(diagnostic) + " [" + code + ']';
    }
}
