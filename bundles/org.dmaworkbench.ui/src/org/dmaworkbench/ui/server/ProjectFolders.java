package org.dmaworkbench.ui.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;

/** The projects the server knows: open ones with our nature. Used on the host's thread only. */
final class ProjectFolders {
    private Map<String, WorkspaceFolder> known = Map.of();

    /** Looks at the workspace again and returns what has changed since the last call. */
    WorkspaceFoldersChangeEvent update() {
        Map<String, WorkspaceFolder> now = new LinkedHashMap<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (isOurs(project)) {
                String uri = DocumentUri.normal(project.getLocationURI().toString());
                now.put(uri, new WorkspaceFolder(uri, project.getName()));
            }
        }
        List<WorkspaceFolder> added = new ArrayList<>();
        now.forEach((uri, folder) -> {
            if (!known.containsKey(uri)) {
                added.add(folder);
            }
        });
        List<WorkspaceFolder> removed = new ArrayList<>();
        known.forEach((uri, folder) -> {
            if (!now.containsKey(uri)) {
                removed.add(folder);
            }
        });
        known = now;
        return new WorkspaceFoldersChangeEvent(added, removed);
    }

    private static boolean isOurs(IProject project) {
        try {
            return project.isOpen() && project.getLocationURI() != null && project.hasNature(Ids.NATURE);
        } catch (CoreException e) {
            return false; // closed or deleted meanwhile
        }
    }
}
