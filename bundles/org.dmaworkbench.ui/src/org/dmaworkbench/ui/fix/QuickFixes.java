package org.dmaworkbench.ui.fix;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.ui.editor.ProblemAnnotation;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;

/** Ctrl+1: repairs and explanations of the problems at the caret, then of the others in its line. */
public final class QuickFixes implements IQuickAssistProcessor {
    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && problem.isQuickFixable();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return false;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        ISourceViewer viewer = context.getSourceViewer();
        IDocument document = viewer.getDocument();
        int offset = context.getOffset() >= 0 ? context.getOffset() : viewer.getSelectedRange().x;
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            List<ProblemAnnotation> here = new ArrayList<>(Problems.touching(viewer.getAnnotationModel(), offset, 0));
            Problems.touching(viewer.getAnnotationModel(), line.getOffset(), line.getLength()).stream().filter(p -> !here.contains(p)).forEach(here::add);
            List<ICompletionProposal> remedies = Problems.remedies(document, here);
            return remedies.isEmpty() ? null : remedies.toArray(ICompletionProposal[]::new);
        } catch (BadLocationException e) {
            return null; // the text has shrunk meanwhile
        }
    }
}
