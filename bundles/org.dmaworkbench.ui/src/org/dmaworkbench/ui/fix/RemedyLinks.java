package org.dmaworkbench.ui.fix;

import java.util.List;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** Repairs as links, one below the other. */
final class RemedyLinks extends AbstractInformationControl implements IInformationControlExtension2 {
    private Composite area;

    RemedyLinks(Shell parent) {
        super(parent, false);
        create();
    }

    @Override
    protected void createContent(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 4).spacing(6, 3).applyTo(area);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        area.setForeground(parent.getForeground());
        area.setBackground(parent.getBackground());
    }

    @Override
    public void setInput(Object input) {
        if (!(input instanceof List<?> remedies)) {
            return;
        }
        for (Object remedy : remedies) {
            if (remedy instanceof ICompletionProposal proposal) {
                Label icon = new Label(area, SWT.NONE);
                icon.setImage(proposal.getImage());
                Link link = new Link(area, SWT.NONE);
                link.setText("<a>" + proposal.getDisplayString().replace("&", "&&").replace("<", "\u2039") + "</a>");
                link.setForeground(area.getForeground());
                link.addListener(SWT.Selection, event -> {
                    dispose(); // first, so that what the remedy opens is not below the hover
                    proposal.apply(null);
                });
            }
        }
        area.layout(true);
    }

    @Override
    public boolean hasContents() {
        return area.getChildren().length > 0;
    }

    @Override
    public Point computeSizeHint() {
        return getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }

    @Override
    public org.eclipse.jface.text.IInformationControlCreator getInformationPresenterControlCreator() {
        return RemedyLinks::new;
    }
}
