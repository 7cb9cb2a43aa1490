package org.dmaworkbench.ui.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.dmaworkbench.ui.project.KmdfNature;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A small project for one test, gone when it is closed. */
final class Sample implements AutoCloseable {
    private final IProject project;

    private Sample(IProject project) {
        this.project = project;
    }

    /** Makes a project; with our nature or as another tool's. */
    static Sample of(String name, boolean ours) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        if (ours) {
            KmdfNature.addTo(project, new NullProgressMonitor());
        }
        return new Sample(project);
    }

    IProject project() {
        return project;
    }

    IFile file(String path, String text) throws CoreException {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    IFile file(String path, byte[] bytes) throws CoreException {
        IFile file = project.getFile(path);
        if (file.exists()) {
            file.setContents(new ByteArrayInputStream(bytes), IResource.NONE, null);
        } else {
            file.create(new ByteArrayInputStream(bytes), IResource.NONE, null);
        }
        return file;
    }

    @Override
    public void close() throws CoreException {
        Ui.page().closeAllEditors(false);
        Ui.settle();
        Example.built();
        project.delete(true, true, null);
    }
}
