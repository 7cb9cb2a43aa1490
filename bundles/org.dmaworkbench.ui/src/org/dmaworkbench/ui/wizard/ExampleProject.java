package org.dmaworkbench.ui.wizard;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.dmaworkbench.examples.Examples;
import org.dmaworkbench.ui.project.KmdfNature;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Makes a project of the workspace out of an example that comes with the product. */
public final class ExampleProject {
    private ExampleProject() { }

    /**
     * Makes the project and fills it.
     *
     * @param name name of the new project
     * @return the project, open, with our nature
     */
    public static IProject create(String name, IProgressMonitor monitor) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        ResourcesPlugin.getWorkspace().run(m -> fill(project, SubMonitor.convert(m, "Creating " + name, 10)), monitor);
        return project;
    }

    private static void fill(IProject project, SubMonitor progress) throws CoreException {
        project.create(progress.split(1));
        project.open(progress.split(1));
        project.setDefaultCharset("UTF-8", progress.split(1));
        for (Map.Entry<String, byte[]> entry : Examples.files(Examples.PLX9X5X).entrySet()) {
            if (entry.getKey().equals(".project")) {
                continue; // the platform writes its own
            }
            IFile file = project.getFile(IPath.fromPortableString(entry.getKey()));
            makeFolders(file.getParent());
            file.create(new ByteArrayInputStream(entry.getValue()), true, null);
        }
        KmdfNature.addTo(project, progress.split(5));
    }

    private static void makeFolders(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            makeFolders(folder.getParent());
            folder.create(true, true, null);
        }
    }
}
