package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.dmaworkbench.ui.explain.ExplanationView;
import org.dmaworkbench.ui.fix.MarkerFixes;
import org.dmaworkbench.ui.fix.QuickFixes;
import org.dmaworkbench.ui.fix.RemedyHover;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Repairs and explanations: Ctrl+1, the hover, the marker. */
@ExtendWith(NoLoggedErrors.class)
class QuickFixTest {
    private static final String MODEL = """
            VOID Twice(ULONG Count)
            {
                ULONG Total = 2 * Coumt;
                UNREFERENCED_PARAMETER(Total);
            }
            """;

    @Test
    void aRepairIsOfferedAppliedAndUndone() throws Exception {
        try (Sample sample = Sample.of("fixes", true)) {
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            IDocument document = Ui.document(editor);
            int place = MODEL.indexOf("Coumt") + 2;
            ICompletionProposal repair = Ui.await("a repair", () -> proposals(editor, place).stream()
                    .filter(p -> p.getDisplayString().contains("Count")).findFirst().orElse(null));
            assertTrue(proposals(editor, place).stream().anyMatch(p -> p.getDisplayString().startsWith("Explain ")));
            List<ICompletionProposal> inHover = new RemedyHover().getHoverInfo2((ITextViewer) viewer(editor), new org.eclipse.jface.text.Region(place, 0));
            assertTrue(inHover.stream().anyMatch(p -> p.getDisplayString().equals(repair.getDisplayString())));
            repair.apply(document);
            Ui.await("the repaired text", () -> document.get().contains("2 * Count;"));
            ((org.eclipse.jface.text.ITextOperationTarget) viewer(editor)).doOperation(org.eclipse.jface.text.ITextOperationTarget.UNDO);
            assertEquals(MODEL, document.get());
        }
    }

    @Test
    void aProblemIsExplained() throws Exception {
        try (Sample sample = Sample.of("explained", true)) {
            IFile file = sample.file("model.kmdf", MODEL);
            Example.built();
            IMarker marker = Ui.await("a marker", () -> Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO))
                    .filter(m -> m.getAttribute(IMarker.MESSAGE, "").contains("Coumt")).findFirst().orElse(null));
            var resolutions = new MarkerFixes().getResolutions(marker);
            var explain = Arrays.stream(resolutions).filter(r -> r.getLabel().startsWith("Explain ")).findFirst().orElseThrow();
            explain.run(marker);
            ExplanationView view = (ExplanationView) Ui.await("the view", () -> Ui.page().findView(ExplanationView.ID));
            Ui.await("the page", () -> view.shown().contains("Why it matters"));
            Ui.screenshot("explanation");
            Ui.page().hideView(view);
        }
    }

    static List<ICompletionProposal> proposals(ITextEditor editor, int offset) {
        ICompletionProposal[] offered = new QuickFixes().computeQuickAssistProposals(new IQuickAssistInvocationContext() {
            @Override
            public int getOffset() {
                return offset;
            }

            @Override
            public int getLength() {
                return 0;
            }

            @Override
            public ISourceViewer getSourceViewer() {
                return viewer(editor);
            }
        });
        return offered == null ? List.of() : List.of(offered);
    }

    static ISourceViewer viewer(ITextEditor editor) {
        return (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }
}
