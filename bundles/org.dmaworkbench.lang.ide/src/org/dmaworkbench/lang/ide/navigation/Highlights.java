package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Marks the uses of what the cursor is on in the same file, reads and writes apart. */
@Singleton
public final class Highlights implements IDocumentHighlightService {
    private final EObjectAtOffsetHelper objects;
    private final DocumentExtensions documents;
    private final Uses uses;

    @Inject
    Highlights(EObjectAtOffsetHelper objects, DocumentExtensions documents, Uses uses) {
        this.objects = objects;
        this.documents = documents;
        this.uses = uses;
    }

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource resource, DocumentHighlightParams parameters,
            CancelIndicator cancel) {
        EObject thing = resource == null ? null : objects.resolveElementAt(resource, document.getOffSet(parameters.getPosition()));
        List<DocumentHighlight> highlights = new ArrayList<>();
        if (thing != null && !thing.eIsProxy() && thing.eResource() != null) {
            for (Use use : uses.in(resource, thing, resource)) {
                highlights.add(new DocumentHighlight(documents.newRange(resource, use.name().getTextRegion()), switch (use.kind()) {
                    case DECLARATION -> DocumentHighlightKind.Text;
                    case WRITE -> DocumentHighlightKind.Write;
                    case READ -> DocumentHighlightKind.Read;
                }));
            }
        }
        return highlights;
    }
}
