package org.dmaworkbench.ui.fix;

import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.explain.Explanation;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** Opens the page of an issue code: what it is, why it matters to a driver, how to mend it. */
record ExplainIssue(String code) implements ICompletionProposal {
    @Override
    public void apply(IDocument document) {
        Explanation.open(code);
    }

    @Override
    public String getDisplayString() {
        return "Explain " + code;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return Explanation.html(code);
    }

    @Override
    public Image getImage() {
        return Icons.image("explain");
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
