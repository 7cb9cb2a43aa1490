package org.dmaworkbench.lang.resource;

import org.dmaworkbench.lang.lexing.LexicalProblem;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.nodemodel.INode;

/** A problem of the lexer as a diagnostic of its resource. */
final class LexicalDiagnostic extends AbstractDiagnostic {
    private final LexicalProblem problem;

    LexicalDiagnostic(LexicalProblem problem) {
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return problem.message();
    }

    @Override
    public String getCode() {
        return problem.code();
    }

    @Override
    public String[] getData() {
        return null;
    }

    @Override
    public int getOffset() {
        return problem.offset();
    }

    @Override
    public int getLength() {
        return problem.length();
    }

    @Override
    public int getLine() {
        return problem.line();
    }

    @Override
    public int getColumn() {
        return problem.column();
    }

    @Override
    public int getLineEnd() {
        return problem.line();
    }

    @Override
    public int getColumnEnd() {
        return problem.column() + problem.length();
    }

    @Override
    public URI getUriToProblem() {
        return null;
    }

    @Override
    protected INode getNode() {
        return null;
    }
}
