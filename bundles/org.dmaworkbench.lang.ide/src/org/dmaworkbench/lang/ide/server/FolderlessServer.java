package org.dmaworkbench.lang.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** A server that also serves editors which open single files without a folder: the folder of such a file becomes a project. */
final class FolderlessServer extends LanguageServerImpl {
    @Override
    @SuppressWarnings("deprecation") // rootUri and rootPath are what older editors send
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        if (parameters.getWorkspaceFolders() == null && parameters.getRootUri() == null && parameters.getRootPath() == null) {
            parameters.setWorkspaceFolders(List.of());
            ClientCapabilities capabilities = parameters.getCapabilities() == null ? new ClientCapabilities() : parameters.getCapabilities();
            if (capabilities.getWorkspace() == null) {
                capabilities.setWorkspace(new WorkspaceClientCapabilities());
            }
            capabilities.getWorkspace().setWorkspaceFolders(true);
            parameters.setCapabilities(capabilities);
        }
        return super.initialize(parameters);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        URI uri = URI.createURI(parameters.getTextDocument().getUri());
        if (uri.isFile()) {
            getRequestManager().runWrite(() -> {
                if (getWorkspaceManager().getProjectManager(uri) == null) {
                    String folder = uri.trimSegments(1).toString();
                    getWorkspaceManager().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                            new WorkspaceFoldersChangeEvent(List.of(new WorkspaceFolder(folder, uri.trimSegments(1).lastSegment())), List.of())),
                            org.eclipse.xtext.util.CancelIndicator.NullImpl);
                }
                return null;
            }, (cancel, nothing) -> null);
        }
        super.didOpen(parameters);
    }
}
