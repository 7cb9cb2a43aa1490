package org.dmaworkbench.ui.references;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dmaworkbench.ui.server.DocumentUri;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;

/** Asks the server where a name is used; for the Search view, which runs it in the background and again on demand. */
public final class ReferenceQuery implements ISearchQuery {
    private static final long PATIENCE_S = 60;

    private final OpenDocument open;
    private final Position place;
    private final String name;
    private final ReferenceResult result = new ReferenceResult(this);

    /** @param place where the name stands */
    public ReferenceQuery(OpenDocument open, Position place, String name) {
        this.open = open;
        this.place = place;
        this.name = name;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        try {
            List<? extends Location> found = LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                    .references(new ReferenceParams(document.identifier(), place, new ReferenceContext(true)))).get(PATIENCE_S, TimeUnit.SECONDS);
            Map<String, List<Location>> byFile = new HashMap<>();
            (found == null ? List.<Location>of() : found).forEach(l -> byFile.computeIfAbsent(l.getUri(), u -> new java.util.ArrayList<>()).add(l));
            for (Map.Entry<String, List<Location>> entry : byFile.entrySet()) {
                IFile file = DocumentUri.path(entry.getKey()).flatMap(DocumentUri::workspaceFile).orElse(null);
                if (file != null) { // the library's own uses are nobody's concern
                    add(file, entry.getValue(), monitor);
                }
            }
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } catch (ExecutionException e) {
            return Status.error("The uses of " + name + " could not be found.", e.getCause());
        } catch (TimeoutException e) {
            return Status.error("The language server did not answer in " + PATIENCE_S + " s; search again.");
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    private void add(IFile file, List<Location> places, IProgressMonitor monitor) throws CoreException {
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        buffers.connect(file.getFullPath(), LocationKind.IFILE, monitor);
        try {
            IDocument document = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument();
            for (Location location : places) {
                IRegion region = Positions.region(document, location.getRange());
                int line = location.getRange().getStart().getLine();
                IRegion text = document.getLineInformation(Math.min(line, document.getNumberOfLines() - 1));
                result.addMatch(new Match(new Reference(file, line + 1, document.get(text.getOffset(), text.getLength()).strip()),
                        region.getOffset(), region.getLength()));
            }
        } catch (BadLocationException e) {
            throw new CoreException(Status.error(file.getName() + " has changed during the search; search again.", e));
        } finally {
            buffers.disconnect(file.getFullPath(), LocationKind.IFILE, monitor);
        }
    }

    @Override
    public String getLabel() {
        return "Uses of '" + name + "'";
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ReferenceResult getSearchResult() {
        return result;
    }
}
