package org.dmaworkbench.ui.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Sources;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;

/** Files of ours that came, went or changed otherwise than in an editor: pasted, checked out, written by another tool. */
final class ChangedFiles {
    private ChangedFiles() { }

    /** Returns the changes that the server has not seen yet. @param open the files whose text the server has from editors */
    static List<FileEvent> of(IResourceDelta delta, Set<String> open) {
        List<FileEvent> changes = new ArrayList<>();
        try {
            delta.accept(change -> {
                IResource resource = change.getResource();
                if (resource.getType() == IResource.FILE && resource.getLocationURI() != null && Sources.concernsBuild(resource)) {
                    String uri = DocumentUri.normal(resource.getLocationURI().toString());
                    switch (change.getKind()) {
                        case IResourceDelta.ADDED -> changes.add(new FileEvent(uri, FileChangeType.Created));
                        case IResourceDelta.REMOVED -> changes.add(new FileEvent(uri, FileChangeType.Deleted));
                        default -> {
                            if ((change.getFlags() & IResourceDelta.CONTENT) != 0 && !open.contains(uri)) {
                                changes.add(new FileEvent(uri, FileChangeType.Changed));
                            }
                        }
                    }
                }
                return true;
            });
        } catch (CoreException e) {
            Faults.report("The language server was not told of changed files; build the project anew.", e);
        }
        return changes;
    }
}
