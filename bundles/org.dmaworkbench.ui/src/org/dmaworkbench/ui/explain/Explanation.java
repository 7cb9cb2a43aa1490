package org.dmaworkbench.ui.explain;

import org.dmaworkbench.lang.issues.IssuePages;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.editor.Markdown;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The page of an issue code or of a violation, for whoever wants to show it. */
public final class Explanation {
    private Explanation() { }

    /** Shows the page of a code in the Explanation view. UI thread only. */
    public static void open(String code) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null) {
            return;
        }
        try {
            if (window.getActivePage().showView(ExplanationView.ID) instanceof ExplanationView view) {
                view.show(code);
            }
        } catch (PartInitException e) {
            Faults.report("The Explanation view cannot be opened.", e);
        }
    }

    /** Returns the Markdown of a page, or one that says that there is none. */
    static String markdown(String code) {
        return IssuePages.find(code).orElse("# " + code + "\n\nThere is no page for this code.");
    }

    /** Returns the page of a code for the small windows beside lists. */
    public static String html(String code) {
        return Markdown.toHtml(markdown(code));
    }
}
