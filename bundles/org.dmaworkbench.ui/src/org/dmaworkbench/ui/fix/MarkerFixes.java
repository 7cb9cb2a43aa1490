package org.dmaworkbench.ui.fix;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.explain.Explanation;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;

/** What the Problems view offers for a marker: to see the repairs where they stand, and to read what the issue means. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {
    /** A resolution. */
    private record Resolution(String label, java.util.function.Consumer<IMarker> action) implements IMarkerResolution {
        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public void run(IMarker marker) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> action.accept(marker));
        }
    }

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !marker.getAttribute(Ids.ISSUE_CODE, "").isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        String code = marker.getAttribute(Ids.ISSUE_CODE, "");
        List<IMarkerResolution> resolutions = new ArrayList<>();
        if (marker.getResource() instanceof IFile) {
            resolutions.add(new Resolution("Show repairs in the editor", MarkerFixes::showRepairs));
        }
        if (!code.isEmpty()) {
            resolutions.add(new Resolution("Explain " + code, m -> Explanation.open(code)));
        }
        return resolutions.toArray(IMarkerResolution[]::new);
    }

    /** Opens the editor at the marker and there the list of repairs, as Ctrl+1 does. */
    private static void showRepairs(IMarker marker) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            IEditorPart editor = IDE.openEditor(page, marker, true);
            ITextOperationTarget target = editor.getAdapter(ITextOperationTarget.class);
            if (target == null || !(editor instanceof ITextEditor text)) {
                return;
            }
            LanguageServerHost.get().find(text.getDocumentProvider().getDocument(text.getEditorInput()))
                    .ifPresent(open -> open.fixes().whenKnown(open, () -> show(text, target)));
        } catch (CoreException e) {
            Faults.report("The editor of the problem cannot be opened.", e);
        }
    }

    private static void show(ITextEditor editor, ITextOperationTarget target) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            if (editor.getSite().getPage().isPartVisible(editor) && target.canDoOperation(ISourceViewer.QUICK_ASSIST)) {
                target.doOperation(ISourceViewer.QUICK_ASSIST);
            }
        });
    }
}
