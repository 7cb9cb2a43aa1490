package org.dmaworkbench.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.ide.navigation.ProjectSources;
import org.dmaworkbench.lang.ide.navigation.Use;
import org.dmaworkbench.lang.ide.navigation.Uses;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Renames a declared thing wherever the project names it, scenarios included. Library names cannot be renamed. */
@Singleton
public final class ModelRename implements IRenameService2 {
    private final EObjectAtOffsetHelper objects;
    private final DocumentExtensions documents;
    private final UriExtensions uris;
    private final ProjectSources sources;
    private final Uses uses;
    private final NewNames names;

    @Inject
    ModelRename(EObjectAtOffsetHelper objects, DocumentExtensions documents, UriExtensions uris, ProjectSources sources, Uses uses, NewNames names) {
        this.objects = objects;
        this.documents = documents;
        this.uris = uris;
        this.sources = sources;
        this.uses = uses;
        this.names = names;
    }

    @Override
    public WorkspaceEdit rename(Options options) {
        return options.getLanguageServerAccess().doSyncRead(options.getRenameParams().getTextDocument().getUri(), context ->
                edit((XtextResource) context.getResource(), context.getDocument().getOffSet(options.getRenameParams().getPosition()),
                        options.getRenameParams().getNewName()));
    }

    private WorkspaceEdit edit(XtextResource resource, int offset, String newName) {
        EObject target = target(resource, offset);
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        if (target != null) {
            names.objection(target, newName).ifPresent(objection -> {
                throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, objection, null));
            });
            for (XtextResource other : sources.of(resource)) {
                List<TextEdit> edits = new ArrayList<>();
                for (Use use : uses.in(other, target, resource)) {
                    edits.add(new TextEdit(documents.newRange(other, use.name().getTextRegion()), newName));
                }
                if (!edits.isEmpty()) {
                    changes.put(uris.toUriString(other.getURI()), edits);
                }
            }
        }
        return new WorkspaceEdit(changes);
    }

    private EObject target(XtextResource resource, int offset) {
        EObject target = objects.resolveElementAt(resource, offset);
        boolean named = target != null && !target.eIsProxy() && SimpleAttributeResolver.NAME_RESOLVER.apply(target) != null;
        return named && target.eResource() != null && !LibraryFiles.isLibrary(target.eResource().getURI()) ? target : null;
    }

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
        return options.getLanguageServerAccess().doSyncRead(options.getParams().getTextDocument().getUri(), context -> {
            XtextResource resource = (XtextResource) context.getResource();
            int offset = context.getDocument().getOffSet(options.getParams().getPosition());
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
            return leaf == null || target(resource, offset) == null ? null : Either3.forFirst(documents.newRange(resource, leaf.getTextRegion()));
        });
    }
}
