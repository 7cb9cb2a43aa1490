package org.dmaworkbench.install.driver;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;

/** The scenario to run, wherever the example keeps it. */
final class ScenarioFile {

    private ScenarioFile() {
    }

    static IFile find(IProject project, String name) throws Exception {
        return Screen.await(name + " in " + project.getName(), () -> {
            IFile[] found = new IFile[1];
            project.accept(resource -> {
                if (resource instanceof IFile file && file.getName().equals(name)) {
                    found[0] = file;
                }
                return true;
            });
            return found[0];
        });
    }
}
