package org.dmaworkbench.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmaworkbench.lang.ide.macros.Macros;
import org.dmaworkbench.lang.ide.navigation.Target;
import org.dmaworkbench.lang.ide.navigation.Targets;
import org.dmaworkbench.lang.ide.navigation.Uses;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.common.util.URI;
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
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Renames a declared thing or a macro wherever the project names it, scenarios included. Library names cannot be renamed. */
@Singleton
public final class ModelRename implements IRenameService2 {
    private final Targets targets;
    private final DocumentExtensions documents;
    private final UriExtensions uris;
    private final Uses uses;
    private final NewNames names;

    @Inject
    ModelRename(Targets targets, DocumentExtensions documents, UriExtensions uris, Uses uses, NewNames names) {
        this.targets = targets;
        this.documents = documents;
        this.uris = uris;
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
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        target(resource, offset).ifPresent(target -> {
            names.objection(target, resource, newName).ifPresent(objection -> {
                throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, objection, null));
            });
            uses.everywhere(target, resource).forEach((file, places) -> changes.put(uris.toUriString(file.getURI()),
                    places.stream().map(use -> new TextEdit(documents.newRange(file, use.name()), newName)).toList()));
        });
        return new WorkspaceEdit(changes);
    }

    /** Returns what can be renamed. */
    private Optional<Target> target(XtextResource resource, int offset) {
        return targets.at(resource, offset).filter(target -> switch (target) {
            case Target.Thing thing -> SimpleAttributeResolver.NAME_RESOLVER.apply(thing.object()) != null
                    && !LibraryFiles.isLibrary(thing.object().eResource().getURI());
            case Target.OfMacro m -> m.macro().origin().offset() >= 0 && !m.macro().origin().file().isEmpty()
                    && !LibraryFiles.isLibrary(URI.createURI(m.macro().origin().file()));
        });
    }

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
        return options.getLanguageServerAccess().doSyncRead(options.getParams().getTextDocument().getUri(), context -> {
            XtextResource resource = (XtextResource) context.getResource();
            int offset = context.getDocument().getOffSet(options.getParams().getPosition());
            return target(resource, offset).isEmpty() ? null : Either3.forFirst(documents.newRange(resource, Macros.word(resource, offset)));
        });
    }
}
