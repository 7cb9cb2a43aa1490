package org.dmaworkbench.ui.fix;

import java.util.List;
import org.dmaworkbench.ui.editor.ProblemAnnotation;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewer;

/** Below the message of a problem, which the platform shows: links that repair it or explain it. */
public final class RemedyHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
    @Override
    public List<ICompletionProposal> getHoverInfo2(ITextViewer viewer, IRegion region) {
        if (!(viewer instanceof ISourceViewer source) || source.getAnnotationModel() == null) {
            return null;
        }
        List<ProblemAnnotation> problems = Problems.touching(source.getAnnotationModel(), region.getOffset(), 0);
        List<ICompletionProposal> remedies = Problems.remedies(viewer.getDocument(), problems);
        return remedies.isEmpty() ? null : remedies;
    }

    @Deprecated
    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return null;
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        if (!(viewer instanceof ISourceViewer source) || source.getAnnotationModel() == null
                || Problems.touching(source.getAnnotationModel(), offset, 0).isEmpty()) {
            return null;
        }
        return org.dmaworkbench.ui.editor.WordRegion.at(viewer.getDocument(), offset).orElse(new Region(offset, 0));
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return RemedyLinks::new;
    }
}
