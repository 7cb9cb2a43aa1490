package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Marks the uses of what the cursor is on in the same file, reads and writes apart. */
@Singleton
public final class Highlights implements IDocumentHighlightService {
    private final Targets targets;
    private final DocumentExtensions documents;
    private final Uses uses;

    @Inject
    Highlights(Targets targets, DocumentExtensions documents, Uses uses) {
        this.targets = targets;
        this.documents = documents;
        this.uses = uses;
    }

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource resource, DocumentHighlightParams parameters,
            CancelIndicator cancel) {
        if (resource == null) {
            return List.of();
        }
        return targets.at(resource, document.getOffSet(parameters.getPosition())).map(target -> uses.in(resource, target)).orElse(List.of()).stream()
                .map(use -> new DocumentHighlight(documents.newRange(resource, use.name()), switch (use.kind()) {
                    case DECLARATION -> DocumentHighlightKind.Text;
                    case WRITE -> DocumentHighlightKind.Write;
                    case READ -> DocumentHighlightKind.Read;
                })).toList();
    }
}
