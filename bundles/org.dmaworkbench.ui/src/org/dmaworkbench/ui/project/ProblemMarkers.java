package org.dmaworkbench.ui.project;

import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.server.DocumentUri;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** A project's diagnostics as markers for the Problems view. */
final class ProblemMarkers {
    private ProblemMarkers() { }

    /** Replaces all markers of the project in one change of the workspace. */
    static void replace(IProject project, CompiledProject compiled) throws CoreException {
        project.getWorkspace().run(monitor -> {
            project.deleteMarkers(Ids.PROBLEM, true, IResource.DEPTH_INFINITE);
            for (Diagnostic diagnostic : compiled.diagnostics()) {
                IResource resource = DocumentUri.workspaceFile(diagnostic.file().toAbsolutePath().normalize())
                        .filter(IFile::exists).map(IResource.class::cast).orElse(project);
                resource.createMarker(Ids.PROBLEM, attributes(diagnostic, resource));
            }
        }, project.getWorkspace().getRuleFactory().markerRule(project), 0, null);
    }

    private static Map<String, Object> attributes(Diagnostic diagnostic, IResource resource) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.SEVERITY, switch (diagnostic.severity()) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        });
        boolean elsewhere = resource.getType() == IResource.PROJECT;
        attributes.put(IMarker.MESSAGE, (elsewhere ? diagnostic.file() + ":" + diagnostic.line() + ": " : "") + diagnostic.message());
        attributes.put(Ids.ISSUE_CODE, diagnostic.code());
        attributes.put(IMarker.SOURCE_ID, diagnostic.code());
        if (diagnostic.help() != null) {
            attributes.put(Ids.ISSUE_HELP, diagnostic.help());
        }
        if (!elsewhere) {
            attributes.put(IMarker.LINE_NUMBER, diagnostic.line());
            attributes.put(IMarker.CHAR_START, diagnostic.offset());
            attributes.put(IMarker.CHAR_END, diagnostic.offset() + Math.max(1, diagnostic.length()));
            attributes.put(IMarker.LOCATION, "line " + diagnostic.line() + ", column " + diagnostic.column());
        }
        return attributes;
    }
}
