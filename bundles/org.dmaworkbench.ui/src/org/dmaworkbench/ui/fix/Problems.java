package org.dmaworkbench.ui.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.ui.editor.ProblemAnnotation;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.lsp4j.CodeAction;

/** The problems at a place of a document and what can be done about them. Never waits for the server. */
final class Problems {
    private Problems() { }

    /** Returns the problems that touch a stretch of text, the smallest first. */
    static List<ProblemAnnotation> touching(IAnnotationModel model, int offset, int length) {
        record Found(ProblemAnnotation problem, int length) { }
        List<Found> found = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            if (all.next() instanceof ProblemAnnotation problem && !problem.isMarkedDeleted()) {
                Position at = model.getPosition(problem);
                if (at != null && at.getOffset() <= offset + length && at.getOffset() + at.getLength() >= offset) {
                    found.add(new Found(problem, at.getLength()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::length));
        return found.stream().map(Found::problem).toList();
    }

    /** Returns the repairs of these problems and, at the end, the pages that explain them. */
    static List<ICompletionProposal> remedies(IDocument document, List<ProblemAnnotation> problems) {
        List<ICompletionProposal> remedies = new ArrayList<>();
        OpenDocument open = LanguageServerHost.get().find(document).orElse(null);
        Set<String> codes = new LinkedHashSet<>();
        for (ProblemAnnotation problem : problems) {
            if (open != null) {
                for (CodeAction action : open.fixes().of(open, problem.diagnostic())) {
                    remedies.add(new QuickFix(open, problem.diagnostic(), action));
                }
            }
            if (!problem.code().isEmpty()) {
                codes.add(problem.code());
            }
        }
        codes.forEach(code -> remedies.add(new ExplainIssue(code)));
        return remedies;
    }
}
