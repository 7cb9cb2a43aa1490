package org.dmaworkbench.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Builds that survive files and folders that go away while they wait to be checked. Xtext would fail on such a file, keep it
 * in its list, and so fail in every build after it: no file would be checked any more.
 */
final class ResilientBuilds extends BuildManager {
    /** The base class's own sets: files to check, and files that are gone. */
    private final List<Set<URI>> waiting = new ArrayList<>();
    private WorkspaceManager workspace;

    @Override
    public void setWorkspaceManager(WorkspaceManager manager) {
        workspace = manager;
        super.setWorkspaceManager(manager);
    }

    @Override
    protected void queue(Set<URI> files, Collection<URI> toRemove, Collection<URI> toAdd) {
        if (waiting.size() < 2 && waiting.stream().noneMatch(known -> known == files)) {
            waiting.add(files); // submit() queues what is to be checked first, then what is gone
        }
        super.queue(files, toRemove, toAdd);
    }

    @Override
    protected List<IResourceDescription.Delta> internalBuild(CancelIndicator cancel) {
        waiting.forEach(files -> files.removeIf(file -> workspace.getProjectManager(file) == null));
        if (waiting.size() == 2) {
            List<URI> gone = waiting.get(0).stream().filter(this::isGone).toList();
            waiting.get(0).removeAll(gone);
            waiting.get(1).addAll(gone);
        }
        return super.internalBuild(cancel);
    }

    private boolean isGone(URI file) {
        return file.isFile() && !workspace.isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
    }
}
