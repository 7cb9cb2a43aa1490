package org.dmaworkbench.lang.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmaworkbench.lang.formatting.FormatOptions;
import org.dmaworkbench.lang.ide.formatting.Formatting;
import org.dmaworkbench.lang.ide.inlay.InlayValues;
import org.dmaworkbench.lang.ide.navigation.Navigation;
import org.dmaworkbench.lang.ide.navigation.Selections;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Issue;

/**
 * The server: what Xtext offers, what it lacks, and editors that open single files without a folder: the folder of such a file becomes a
 * project.
 */
final class WorkbenchServer extends LanguageServerImpl {
    private volatile EditorSettings settings = EditorSettings.DEFAULT;

    /** Xtext fails for clients that send neither a root folder nor the capability to change folders; here every client has folders, maybe none. */
    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        if (parameters.getWorkspaceFolders() == null || parameters.getWorkspaceFolders().isEmpty()) {
            URI root = getBaseDir(parameters);
            parameters.setWorkspaceFolders(root == null ? List.of() : List.of(new WorkspaceFolder(root.toString(), root.trimFragment().lastSegment())));
        }
        ClientCapabilities capabilities = parameters.getCapabilities() == null ? new ClientCapabilities() : parameters.getCapabilities();
        if (capabilities.getWorkspace() == null) {
            capabilities.setWorkspace(new WorkspaceClientCapabilities());
        }
        capabilities.getWorkspace().setWorkspaceFolders(true);
        parameters.setCapabilities(capabilities);
        settings = settings.with(parameters.getInitializationOptions());
        return super.initialize(parameters);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        settings = settings.with(parameters.getSettings());
        super.didChangeConfiguration(parameters);
        runBuildable(this::waiting);
    }

    @Override
    protected ServerCapabilities createServerCapabilities(InitializeParams parameters) {
        ServerCapabilities capabilities = super.createServerCapabilities(parameters);
        capabilities.setDeclarationProvider(true);
        capabilities.setImplementationProvider(true);
        capabilities.setSelectionRangeProvider(true);
        capabilities.setInlayHintProvider(true);
        capabilities.setFoldingRangeProvider(true);
        capabilities.getCompletionProvider().setTriggerCharacters(List.of(".", ">"));
        return capabilities;
    }

    /** Each problem leads to the page that explains it. */
    @Override
    protected Diagnostic toDiagnostic(Issue issue) {
        Diagnostic diagnostic = super.toDiagnostic(issue);
        Pages.of(issue.getCode()).ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        return diagnostic;
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> declaration(DeclarationParams parameters) {
        return ask(parameters.getTextDocument(), Either.forLeft(List.of()), (document, resource) ->
                Either.forLeft(navigation(resource).declarations(resource, document.getOffSet(parameters.getPosition()))));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(ImplementationParams parameters) {
        return ask(parameters.getTextDocument(), Either.forLeft(List.of()), (document, resource) ->
                Either.forLeft(navigation(resource).implementations(resource, document.getOffSet(parameters.getPosition()))));
    }

    private static Navigation navigation(XtextResource resource) {
        return resource.getResourceServiceProvider().get(Navigation.class);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams parameters) {
        return ask(parameters.getTextDocument(), List.of(), (document, resource) -> parameters.getPositions().stream()
                .map(position -> Selections.at(resource, document, document.getOffSet(position))).toList());
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams parameters) {
        return ask(parameters.getTextDocument(), List.of(), (document, resource) -> !settings.inlayValues() ? List.of()
                : resource.getResourceServiceProvider().get(InlayValues.class).of(resource, document, region(document, parameters.getRange())));
    }

    /** Editors ask about more lines than there are. */
    private static ITextRegion region(Document document, Range range) {
        try {
            return document.getTextRegion(range);
        } catch (IndexOutOfBoundsException e) {
            return new TextRegion(0, document.getContents().length());
        }
    }

    /** Asks about a source that is parsed; others get the answer that says nothing. */
    private <T> CompletableFuture<T> ask(TextDocumentIdentifier file, T nothing, BiFunction<Document, XtextResource, T> question) {
        return getRequestManager().runRead(cancel -> getWorkspaceManager().doRead(getURI(file), (document, resource) ->
                document == null || resource == null || resource.getParseResult() == null ? nothing : question.apply(document, resource)));
    }

    @Override
    protected List<? extends TextEdit> formatting(DocumentFormattingParams parameters, CancelIndicator cancel) {
        return edits(parameters.getTextDocument(), null, parameters.getOptions());
    }

    @Override
    protected List<? extends TextEdit> rangeFormatting(DocumentRangeFormattingParams parameters, CancelIndicator cancel) {
        return edits(parameters.getTextDocument(), parameters.getRange(), parameters.getOptions());
    }

    private List<TextEdit> edits(TextDocumentIdentifier file, Range range, FormattingOptions asked) {
        URI uri = getURI(file);
        boolean foreign = "c".equalsIgnoreCase(uri.fileExtension()) || "h".equalsIgnoreCase(uri.fileExtension());
        if (foreign && !settings.formatC()) {
            return List.of();
        }
        FormatOptions options = Formatting.options(asked, settings.braces(), settings.blankLines());
        return getWorkspaceManager().doRead(uri, (document, resource) -> document == null || resource == null || resource.getParseResult() == null
                ? List.of() : Formatting.edits(resource, document, range, options));
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        URI uri = URI.createURI(parameters.getTextDocument().getUri());
        if (uri.isFile()) {
            runBuildable(() -> {
                if (getWorkspaceManager().getProjectManager(uri) == null) {
                    String folder = uri.trimSegments(1).toString();
                    change(new WorkspaceFoldersChangeEvent(List.of(new WorkspaceFolder(folder, uri.trimSegments(1).lastSegment())), List.of()));
                }
                return waiting();
            });
        }
        super.didOpen(parameters);
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
        runBuildable(() -> {
            change(parameters.getEvent());
            return waiting();
        });
    }

    /** The names that a project sets for the preprocessor concern each of its files. */
    @Override
    protected BuildManager.Buildable toBuildable(DidChangeWatchedFilesParams parameters) {
        List<URI> names = parameters.getChanges().stream().map(event -> URI.createURI(event.getUri())).filter(uri -> ProjectDefines.FILE.equals(uri.lastSegment()))
                .toList();
        BuildManager.Buildable others = super.toBuildable(new DidChangeWatchedFilesParams(parameters.getChanges().stream()
                .filter(event -> !names.contains(URI.createURI(event.getUri()))).toList()));
        return names.isEmpty() ? others : getWorkspaceManager().didChangeFiles(names.stream().map(uri -> uri.trimSegments(1).appendSegment("").toString())
                .flatMap(this::sourcesIn).distinct().toList(), List.of());
    }

    private Stream<URI> sourcesIn(String folder) {
        return StreamSupport.stream(getWorkspaceManager().getIndex().getAllResourceDescriptions().spliterator(), false).map(IResourceDescription::getURI)
                .filter(uri -> uri.toString().startsWith(folder));
    }

    private void change(WorkspaceFoldersChangeEvent folders) {
        getWorkspaceManager().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(folders), CancelIndicator.NullImpl);
    }

    /** Every change ends the build that runs before it; what that one has left must not wait for the next keystroke. */
    private BuildManager.Buildable waiting() {
        return getWorkspaceManager().didChangeFiles(List.of(), List.of());
    }
}
