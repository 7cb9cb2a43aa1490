package org.dmaworkbench.ui.hints;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** Keeps the hint open while the caret is in the call, and sets the parameter it is at in bold. */
public final class ParameterHintFollower implements IContextInformationValidator, IContextInformationPresenter {
    private ParameterHint hint;
    private ITextViewer viewer;
    private int shown = -1;

    @Override
    public void install(IContextInformation information, ITextViewer textViewer, int offset) {
        hint = information instanceof ParameterHint ours ? ours : null;
        viewer = textViewer;
        shown = -1;
    }

    @Override
    public boolean isContextInformationValid(int offset) {
        return hint != null && CallPlace.argument(viewer.getDocument(), hint.getContextInformationPosition(), offset) >= 0;
    }

    @Override
    public boolean updatePresentation(int offset, TextPresentation presentation) {
        int argument = hint == null ? -1 : CallPlace.argument(viewer.getDocument(), hint.getContextInformationPosition(), offset);
        if (argument == shown || argument < 0) {
            return false;
        }
        shown = argument;
        presentation.clear();
        IRegion bold = hint.parameter(argument);
        if (bold.getLength() > 0) {
            presentation.addStyleRange(new StyleRange(bold.getOffset(), bold.getLength(), null, null, SWT.BOLD));
        }
        return true;
    }
}
