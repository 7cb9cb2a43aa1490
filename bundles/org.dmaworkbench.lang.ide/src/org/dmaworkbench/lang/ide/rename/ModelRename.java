package org.dmaworkbench.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.dmaworkbench.lang.ide.navigation.ProjectSources;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Renames a declared thing wherever the project names it. Library names cannot be renamed. */
@Singleton
public final class ModelRename implements IRenameService2 {
    @Inject
    private EObjectAtOffsetHelper objects;
    @Inject
    private DocumentExtensions documents;
    @Inject
    private UriExtensions uris;
    @Inject
    private ProjectSources sources;

    @Override
    public WorkspaceEdit rename(Options options) {
        String uri = options.getRenameParams().getTextDocument().getUri();
        try {
            return options.getLanguageServerAccess().doRead(uri, context -> edit((XtextResource) context.getResource(), context.getDocument(), options)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WorkspaceEdit();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The name could not be renamed", e.getCause());
        }
    }

    private WorkspaceEdit edit(XtextResource resource, Document document, Options options) {
        EObject target = target(resource, document.getOffSet(options.getRenameParams().getPosition()));
        String newName = options.getRenameParams().getNewName();
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        if (target != null && newName.matches("[A-Za-z_$][A-Za-z0-9_$]*")) {
            String oldName = SimpleAttributeResolver.NAME_RESOLVER.apply(target);
            Set<URI> targets = new HashSet<>();
            sources.declarations(target, resource).forEach(declaration -> targets.add(EcoreUtil.getURI(declaration)));
            for (XtextResource other : sources.of(resource)) {
                List<TextEdit> edits = edits(other, targets, oldName, newName);
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

    private List<TextEdit> edits(XtextResource resource, Set<URI> targets, String oldName, String newName) {
        List<TextEdit> edits = new ArrayList<>();
        if (resource.getParseResult() == null) {
            return edits;
        }
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getText().equals(oldName) && names(leaf, targets)) {
                edits.add(new TextEdit(documents.newRange(resource, leaf.getTextRegion()), newName));
            }
        }
        return edits;
    }

    /** Whether the leaf is the target's own name or a reference to it. */
    private static boolean names(ILeafNode leaf, Set<URI> targets) {
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (object == null) {
            return false;
        }
        if (targets.contains(EcoreUtil.getURI(object))) {
            return isFeature(leaf, object, object.eClass().getEStructuralFeature("name"));
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && isFeature(leaf, object, reference)) {
                Object value = object.eGet(reference);
                List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
                return values.stream().anyMatch(v -> v instanceof EObject e && targets.contains(EcoreUtil.getURI(e)));
            }
        }
        return false;
    }

    private static boolean isFeature(ILeafNode leaf, EObject object, org.eclipse.emf.ecore.EStructuralFeature feature) {
        if (feature != null) {
            for (INode node : NodeModelUtils.findNodesForFeature(object, feature)) {
                if (node.getTotalOffset() <= leaf.getOffset() && leaf.getEndOffset() <= node.getTotalEndOffset()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
        try {
            ILanguageServerAccess access = options.getLanguageServerAccess();
            return access.doRead(options.getParams().getTextDocument().getUri(), context -> {
                XtextResource resource = (XtextResource) context.getResource();
                int offset = context.getDocument().getOffSet(options.getParams().getPosition());
                ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
                return leaf == null || target(resource, offset) == null ? null
                        : Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(documents.newRange(resource, leaf.getTextRegion()));
            }).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            return null;
        }
    }
}
