package org.dmaworkbench.lang.ide.fixes;

import com.google.gson.JsonArray;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Quick fixes of the problems that the editor asks about. */
@Singleton
public final class QuickFixActions implements ICodeActionService2 {
    private final QuickFixes fixes;
    private final UriExtensions uris;
    private final DocumentExtensions documents;

    @Inject
    QuickFixActions(QuickFixes fixes, UriExtensions uris, DocumentExtensions documents) {
        this.fixes = fixes;
        this.uris = uris;
        this.documents = documents;
    }

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        List<String> only = options.getCodeActionParams().getContext().getOnly();
        if (only != null && !only.isEmpty() && only.stream().noneMatch(kind -> kind.isEmpty() || kind.equals(CodeActionKind.QuickFix))) {
            return List.of();
        }
        return options.getLanguageServerAccess().doSyncRead(options.getURI(), context -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            if (context.getResource() instanceof XtextResource resource && resource.getParseResult() != null) {
                for (Diagnostic diagnostic : options.getCodeActionParams().getContext().getDiagnostics()) {
                    actions(diagnostic, resource, context.getDocument(), actions);
                }
            }
            return actions;
        });
    }

    private void actions(Diagnostic diagnostic, XtextResource resource, Document document, List<Either<Command, CodeAction>> actions) {
        if (diagnostic.getCode() == null || !diagnostic.getCode().isLeft()) {
            return;
        }
        ITextRegion region;
        try {
            region = document.getTextRegion(diagnostic.getRange());
        } catch (IndexOutOfBoundsException e) {
            // A problem of an older text that the editor still shows.
            return;
        }
        Problem problem = new Problem(resource, diagnostic.getCode().getLeft(), region.getOffset(), region.getLength(), message(diagnostic),
                data(diagnostic.getData()));
        boolean first = true;
        for (CodeFix fix : fixes.of(problem)) {
            CodeAction action = new CodeAction(fix.title());
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(diagnostic));
            action.setIsPreferred(first);
            action.setEdit(edit(fix, resource, document));
            actions.add(Either.forRight(action));
            first = false;
        }
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.getMessage() == null ? "" : diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : diagnostic.getMessage().getRight().getValue();
    }

    private WorkspaceEdit edit(CodeFix fix, XtextResource resource, Document document) {
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        for (SourceEdit edit : fix.edits()) {
            changes.computeIfAbsent(uris.toUriString(edit.file()), uri -> new ArrayList<>()).add(new TextEdit(range(edit, resource, document), edit.text()));
        }
        return new WorkspaceEdit(changes);
    }

    private Range range(SourceEdit edit, XtextResource resource, Document document) {
        URI file = edit.file();
        return file.equals(resource.getURI()) ? new Range(document.getPosition(edit.offset()), document.getPosition(edit.offset() + edit.length()))
                : documents.newRange(resource.getResourceSet().getResource(file, true), edit.offset(), edit.offset() + edit.length());
    }

    /** Over a connection the data comes back as JSON, within the process as it was. */
    private static List<String> data(Object data) {
        List<String> strings = new ArrayList<>();
        switch (data) {
            case String[] array -> strings.addAll(List.of(array));
            case JsonArray array -> array.forEach(element -> strings.add(element.getAsString()));
            case List<?> list -> list.forEach(element -> strings.add(String.valueOf(element)));
            case null, default -> { }
        }
        return strings;
    }
}
