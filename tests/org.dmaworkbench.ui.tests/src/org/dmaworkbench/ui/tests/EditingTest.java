package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.editor.Completion;
import org.dmaworkbench.ui.hints.InlayValues;
import org.dmaworkbench.ui.references.ReferenceQuery;
import org.dmaworkbench.ui.rename.RenameRefactoring;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the editor does with the server's services: folding, occurrences, uses, rename, format, hints, keys. */
@ExtendWith(NoLoggedErrors.class)
class EditingTest {
    private static final String MODEL = """
            const ULONG LIMIT = 0x10 << 1;

            /* Twice as many. */
            ULONG Twice(ULONG Count, ULONG Most)
            {
                if (Count > Most) {
                    return LIMIT;
                }
                return 2 * Count;
            }

            ULONG Use(VOID)
            {
                return Twice(3, LIMIT);
            }
            """;

    @Test
    void blocksFold() throws Exception {
        try (Sample sample = Sample.of("folding", true)) {
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            ProjectionViewer viewer = (ProjectionViewer) QuickFixTest.viewer(editor);
            Ui.await("three places to fold", () -> viewer.getProjectionAnnotationModel() != null
                    && count(viewer.getProjectionAnnotationModel().getAnnotationIterator(), "projection") >= 3);
            viewer.doOperation(ProjectionViewer.COLLAPSE_ALL);
            Ui.await("fewer lines", () -> viewer.getTextWidget().getLineCount() < Ui.document(editor).getNumberOfLines());
            viewer.doOperation(ProjectionViewer.EXPAND_ALL);
        }
    }

    @Test
    void theNameAtTheCaretIsMarkedWhereverItStands() throws Exception {
        try (Sample sample = Sample.of("occurrences", true)) {
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            editor.selectAndReveal(MODEL.indexOf("Count > Most") + 2, 0);
            var model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
            Ui.await("three marks", () -> count(model.getAnnotationIterator(), Ids.BUNDLE) >= 3);
            Ui.screenshot("occurrences");
            editor.selectAndReveal(MODEL.indexOf("{"), 0);
            Ui.await("no marks", () -> count(model.getAnnotationIterator(), Ids.BUNDLE + ".occurrence") == 0);
        }
    }

    @Test
    void usesAreListedWithTheirLines() throws Exception {
        try (Sample sample = Sample.of("uses", true)) {
            sample.file("other.kmdf", "import model;\n\nULONG Other(VOID)\n{\n    return Twice(1, 2);\n}\n");
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            awaitOther(editor, sample);
            editor.selectAndReveal(MODEL.indexOf("Twice(") + 2, 0);
            IHandlerService handlers = editor.getSite().getService(IHandlerService.class);
            handlers.executeCommand("org.eclipse.ui.genericeditor.findReferences", null);
            ReferenceQuery query = (ReferenceQuery) Ui.await("the search", () -> java.util.Arrays.stream(org.eclipse.search.ui.NewSearchUI.getQueries())
                    .filter(q -> q.getLabel().equals("Uses of 'Twice'") && !org.eclipse.search.ui.NewSearchUI.isQueryRunning(q)).findFirst().orElse(null));
            Ui.await("three uses", () -> query.getSearchResult().getMatchCount() == 3);
            Set<String> lines = new TreeSet<>();
            for (Object element : query.getSearchResult().getElements()) {
                for (Match match : query.getSearchResult().getMatches(element)) {
                    lines.add(match.getElement().toString().replaceAll(".*/([a-z]+\\.kmdf), line=(\\d+), text=(.*)]", "$1:$2 $3"));
                }
            }
            assertEquals("[model.kmdf:14 return Twice(3, LIMIT);, model.kmdf:4 ULONG Twice(ULONG Count, ULONG Most), other.kmdf:5 return Twice(1, 2);]", lines.toString());
            Ui.screenshot("references");
        }
    }

    @Test
    void aRenameChangesAllFilesAndIsUndone() throws Exception {
        try (Sample sample = Sample.of("renamed", true)) {
            var other = sample.file("other.kmdf", "import model;\n\nULONG Other(VOID)\n{\n    return Twice(1, 2);\n}\n");
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            awaitOther(editor, sample);
            IDocument document = Ui.document(editor);
            RenameRefactoring rename = new RenameRefactoring(open(editor), Positions.of(document, MODEL.indexOf("Twice(")), "Twice");
            assertTrue(rename.rename("2x").hasFatalError());
            assertTrue(rename.rename("Double").isOK());
            var status = Background.of(() -> rename.checkFinalConditions(new NullProgressMonitor()));
            assertTrue(status.isOK(), status::toString);
            Change change = Background.of(() -> rename.createChange(new NullProgressMonitor()));
            Change undo = Background.of(() -> {
                change.initializeValidationData(new NullProgressMonitor());
                return change.perform(new NullProgressMonitor());
            });
            assertEquals(MODEL.replace("Twice(", "Double("), document.get());
            assertTrue(new String(other.getContents().readAllBytes()).contains("return Double(1, 2);"));
            Background.of(() -> undo.perform(new NullProgressMonitor()));
            assertEquals(MODEL, document.get());
        }
    }

    /** Waits until the server has read the file that is not open. */
    private static void awaitOther(ITextEditor editor, Sample sample) {
        String folder = "/" + sample.project().getName() + "/";
        Ui.await("the other file to be read", () -> Background.of(() -> LanguageServerHost.get().ask(open(editor), (server, document) ->
                server.getWorkspaceService().symbol(new WorkspaceSymbolParams("Other"))).get(60, TimeUnit.SECONDS)).getRight().stream()
                .anyMatch(symbol -> symbol.getLocation().getLeft().getUri().contains(folder)));
    }

    @Test
    void formatLaysOutModelsAndLeavesCAlone() throws Exception {
        try (Sample sample = Sample.of("formatted", true)) {
            String ugly = "ULONG f( ULONG a ){\nreturn a+1 ;\n}\n";
            ITextEditor editor = Ui.open(sample.file("model.kmdf", ugly));
            editor.getSite().getService(IHandlerService.class).executeCommand("org.dmaworkbench.ui.format", null);
            Ui.await("the layout", () -> Ui.document(editor).get().contains("    return a + 1;"));
            ITextEditor inC = Ui.open(sample.file("driver.c", ugly));
            Ui.settle();
            inC.getSite().getService(IHandlerService.class).executeCommand("org.dmaworkbench.ui.format", null);
            Ui.await("a word about it", () -> inC.getEditorSite().getActionBars().getStatusLineManager() != null);
            assertEquals(ugly, Ui.document(inC).get());
            assertFalse(inC.isDirty());
        }
    }

    @Test
    void theParametersOfACallAreShown() throws Exception {
        try (Sample sample = Sample.of("hints", true)) {
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            ITextViewer viewer = QuickFixTest.viewer(editor);
            int place = MODEL.indexOf("Twice(3") + "Twice(".length();
            editor.selectAndReveal(place, 0);
            Completion completion = new Completion();
            IContextInformation hint = Ui.await("a hint", () -> {
                IContextInformation[] hints = completion.computeContextInformation(viewer, place);
                return hints == null || hints.length == 0 ? null : hints[0];
            });
            assertTrue(hint.getInformationDisplayString().contains("Count") && hint.getInformationDisplayString().contains("Most"),
                    hint.getInformationDisplayString());
            var follower = completion.getContextInformationValidator();
            follower.install(hint, viewer, place);
            assertTrue(follower.isContextInformationValid(place + 2));
            assertFalse(follower.isContextInformationValid(MODEL.indexOf(");", place) + 1));
        }
    }

    @Test
    void valuesOfConstantsAreShownInTheText() throws Exception {
        try (Sample sample = Sample.of("values", true)) {
            ITextEditor editor = Ui.open(sample.file("model.kmdf", MODEL));
            var minings = Ui.await("values", () -> {
                var found = Background.of(() -> new InlayValues().provideCodeMinings(QuickFixTest.viewer(editor), new NullProgressMonitor()).get());
                return found.isEmpty() ? null : found;
            });
            assertTrue(minings.stream().anyMatch(m -> m.getLabel().contains("32 (0x20)")), () -> minings.stream().map(m -> m.getLabel()).toList().toString());
        }
    }

    @Test
    void keysReachTheirCommands() throws Exception {
        try (Sample sample = Sample.of("keys", true)) {
            Ui.open(sample.file("model.kmdf", MODEL));
            IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
            for (List<String> key : List.of(List.of("M1+M2+F", "org.dmaworkbench.ui.format"), List.of("M2+M3+R", "org.dmaworkbench.ui.rename"),
                    List.of("M1+/", "org.dmaworkbench.ui.toggleComment"), List.of("M1+M2+G", "org.eclipse.ui.genericeditor.findReferences"),
                    List.of("F3", "org.eclipse.ui.edit.text.open.hyperlink"))) {
                KeySequence keys = KeySequence.getInstance(key.get(0));
                Ui.await(key.get(0) + " to be " + key.get(1), () -> bindings.getPerfectMatch(keys) != null
                        && key.get(1).equals(bindings.getPerfectMatch(keys).getParameterizedCommand().getId()));
            }
        }
    }

    private static OpenDocument open(ITextEditor editor) {
        return LanguageServerHost.get().find(Ui.document(editor)).orElseThrow();
    }

    private static int count(Iterator<Annotation> annotations, String type) {
        int count = 0;
        while (annotations.hasNext()) {
            Annotation next = annotations.next();
            count += next.getType().equals(type) || next.getType().contains(type)
                    && (next.getType().endsWith(".occurrence") || next.getType().endsWith(".write") || next.getType().contains("projection")) ? 1 : 0;
        }
        return count;
    }
}
