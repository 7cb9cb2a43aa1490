package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The generic editor with our services, on the example's files. */
@ExtendWith(NoLoggedErrors.class)
class EditorTest {
    private static final String ERROR = Ids.BUNDLE + ".error";

    @AfterEach
    void closeEditors() {
        Ui.page().closeAllEditors(false);
        Ui.settle();
    }

    @Test
    void theExampleHasNoProblems() throws CoreException {
        Example.built();
        IMarker[] problems = Example.project().findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE);
        assertEquals("[]", Arrays.stream(problems).filter(m -> m.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
                .map(m -> m.getResource().getName() + ": " + m.getAttribute(IMarker.MESSAGE, "")).toList().toString());
        assertTrue(Example.project().hasNature(Ids.NATURE));
    }

    @Test
    void modelsOpenInTheGenericEditorInColour() throws Exception {
        ITextEditor editor = Ui.open(Example.file("interrupt.kmdf"));
        assertEquals(Ids.GENERIC_EDITOR, editor.getSite().getId());
        StyledText text = (StyledText) editor.getAdapter(org.eclipse.swt.widgets.Control.class);
        Set<Integer> colours = Ui.await("four colours", () -> {
            Set<Integer> seen = new TreeSet<>();
            for (StyleRange range : text.getStyleRanges()) {
                seen.add(range.foreground == null ? -1 : range.foreground.hashCode());
            }
            return seen.size() > 3 ? seen : null;
        });
        assertTrue(colours.size() > 3);
    }

    @Test
    void anErrorShowsWhileTypingAndAsAMarkerAfterASave() throws Exception {
        IFile file = Example.file("read.kmdf");
        ITextEditor editor = Ui.open(file);
        IDocument document = Ui.document(editor);
        String before = document.get();
        Ui.await("no annotations", () -> errors(editor) == 0);
        int place = before.indexOf("NTSTATUS status;");
        document.replace(place, 0, "ULONG x = undeclaredName; ");
        Ui.await("an error annotation", () -> errors(editor) == 1);
        assertEquals(0, markers(file).length, "nothing is saved yet");
        editor.selectAndReveal(place, 0);
        Ui.screenshot("error-while-typing");
        editor.doSave(null);
        Example.built();
        IMarker marker = Ui.await("a problem marker", () -> markers(file).length == 1 ? markers(file)[0] : null);
        assertEquals(document.getLineOfOffset(place) + 1, marker.getAttribute(IMarker.LINE_NUMBER, 0));
        assertFalse(marker.getAttribute(Ids.ISSUE_CODE, "").isEmpty());
        assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("undeclaredName"));
        Ui.await("one annotation, not two", () -> all(editor, "error") == 1);
        document.set(before);
        editor.doSave(null);
        Example.built();
        Ui.await("no markers", () -> markers(file).length == 0);
        Ui.await("no annotations", () -> errors(editor) == 0);
    }

    @Test
    void completionOffersFieldsAndInsertsTheChosenOne() throws Exception {
        ITextEditor editor = Ui.open(Example.file("interrupt.kmdf"));
        IDocument document = Ui.document(editor);
        int place = document.get().indexOf("devExt->IntCsr.bits") + "devExt->".length();
        ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        var completion = new org.dmaworkbench.ui.editor.Completion();
        var proposals = Ui.await("proposals", () -> {
            var offered = Background.of(() -> completion.computeCompletionProposals(viewer, place));
            if (completion.getErrorMessage() != null) {
                throw new IllegalStateException(completion.getErrorMessage());
            }
            return offered.length == 0 ? null : offered;
        });
        var names = Arrays.stream(proposals).map(p -> p.getDisplayString()).toList();
        assertTrue(names.stream().anyMatch(n -> n.startsWith("ReadTransaction")), names::toString);
        assertTrue(names.stream().noneMatch(n -> n.startsWith("OnIsr")), "only fields after ->");
        var chosen = Arrays.stream(proposals).filter(p -> p.getDisplayString().startsWith("RegsLength")).findFirst().orElseThrow();
        chosen.apply(document);
        assertTrue(document.get(place - 8, 30).startsWith("devExt->RegsLength"), document.get(place - 8, 30));
    }

    @Test
    void hoverShowsTheLibrarysDocumentation() throws Exception {
        ITextEditor editor = Ui.open(Example.file("interrupt.kmdf"));
        int place = Ui.document(editor).get().indexOf("WdfInterruptQueueDpcForIsr") + 5;
        ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        var hover = new org.dmaworkbench.ui.editor.DocumentationHover();
        String html = Ui.await("a hover", () -> Background.of(() -> hover.getHoverInfo2(viewer, hover.getHoverRegion(viewer, place))));
        assertTrue(html.contains("WdfInterruptQueueDpcForIsr"), html);
        assertTrue(html.contains("DPC"), html);
    }

    @Test
    void f3OpensALibraryFileReadOnlyAtTheDeclaration() throws Exception {
        ITextEditor editor = Ui.open(Example.file("interrupt.kmdf"));
        editor.selectAndReveal(Ui.document(editor).get().indexOf("WdfInterruptQueueDpcForIsr") + 3, 0);
        ((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(org.eclipse.jface.text.hyperlink.HyperlinkManager.OPEN_HYPERLINK);
        ITextEditor library = Ui.await("the library file", () -> {
            IEditorPart active = Ui.page().getActiveEditor();
            return active != editor && active instanceof ITextEditor other ? other : null;
        });
        assertEquals("wdfinterrupt.kmdf", library.getEditorInput().getName());
        assertFalse(library.isEditable());
        var selection = (org.eclipse.jface.text.ITextSelection) library.getSelectionProvider().getSelection();
        int line = selection.getStartLine();
        String around = Ui.document(library).get(Ui.document(library).getLineOffset(line), Ui.document(library).getLineLength(line));
        assertTrue(around.contains("WdfInterruptQueueDpcForIsr"), around);
        Ui.screenshot("library");
    }

    @Test
    void f3OnAPropertyOpensTheFunctionInAnotherFile() throws Exception {
        ITextEditor editor = Ui.open(Example.file("read.kmdf"));
        editor.selectAndReveal(Ui.document(editor).get().indexOf("BuildChain(") + 2, 0);
        ((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(org.eclipse.jface.text.hyperlink.HyperlinkManager.OPEN_HYPERLINK);
        IEditorPart other = Ui.await("another file", () -> Ui.page().getActiveEditor() != editor ? Ui.page().getActiveEditor() : null);
        assertTrue(other.getEditorInput().getName().endsWith(".kmdf"), other.getEditorInput().getName());
    }

    @Test
    void theOutlineListsTheDeclarations() throws Exception {
        ContentOutline outline = (ContentOutline) Ui.page().showView("org.eclipse.ui.views.ContentOutline");
        Ui.open(Example.file("interrupt.kmdf"));
        Set<String> names = Ui.await("symbols", () -> {
            Set<String> seen = new TreeSet<>();
            if (outline.getCurrentPage() instanceof org.dmaworkbench.ui.outline.SymbolOutline page && page.getControl() != null) {
                TreeViewer viewer = page.viewer();
                ITreeContentProvider content = (ITreeContentProvider) viewer.getContentProvider();
                for (Object root : content.getElements(viewer.getInput())) {
                    seen.add(root.toString());
                }
            }
            return seen.isEmpty() ? null : seen;
        });
        assertTrue(names.contains("OnIsr"), names::toString);
        assertTrue(names.contains("OnDpc"), names::toString);
        Ui.screenshot("outline");
    }

    @Test
    void aBrokenFileKeepsTheEditorUsable() throws Exception {
        IFile file = Example.project().getFile("broken.kmdf");
        file.create(new java.io.ByteArrayInputStream("driver { ((( \u0000\u0001 \"".getBytes(java.nio.charset.StandardCharsets.UTF_8)), true, null);
        try {
            ITextEditor editor = Ui.open(file);
            Ui.await("errors", () -> errors(editor) > 0);
            Ui.document(editor).replace(0, 0, "// more\n");
            assertNotNull(Ui.document(editor).get());
            assertTrue(editor.isDirty());
        } finally {
            Ui.page().closeAllEditors(false);
            file.delete(true, null);
            Example.built();
        }
    }

    private static int errors(ITextEditor editor) {
        return all(editor, ERROR);
    }

    private static int all(ITextEditor editor, String type) {
        int count = 0;
        var model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
            Annotation next = annotations.next();
            count += !next.isMarkedDeleted() && next.getType().endsWith(type) ? 1 : 0;
        }
        return count;
    }

    private static IMarker[] markers(IFile file) throws CoreException {
        return file.findMarkers(Ids.PROBLEM, true, IResource.DEPTH_ZERO);
    }
}
