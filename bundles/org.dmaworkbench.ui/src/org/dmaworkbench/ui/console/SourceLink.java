package org.dmaworkbench.ui.console;

import java.util.Optional;
import org.dmaworkbench.debug.launch.LaunchAttributes;
import org.dmaworkbench.debug.source.LibraryFile;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.editor.LibraryInput;
import org.dmaworkbench.ui.editor.SourceOpener;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.part.FileEditorInput;

/** A link from the console to a line of a model, a scenario, or a library file. */
final class SourceLink implements IHyperlink {
    private final TextConsole console;
    private final String file;
    private final int line;

    SourceLink(TextConsole console, String file, int line) {
        this.console = console;
        this.file = file;
        this.line = line;
    }

    @Override
    public void linkEntered() { }

    @Override
    public void linkExited() { }

    @Override
    public void linkActivated() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        Optional<IEditorInput> input = find().<IEditorInput>map(FileEditorInput::new).or(() -> LibraryFile.ofUri("library:" + file).map(LibraryInput::new));
        if (input.isEmpty() || !SourceOpener.open(page, input.get(), line)) {
            Faults.say(file + " is in no open project.");
        }
    }

    private Optional<IFile> find() {
        IProcess process = (IProcess) console.getAttribute(IDebugUIConstants.ATTR_CONSOLE_PROCESS);
        String owner = process == null ? null : process.getLaunch().getAttribute(LaunchAttributes.PROJECT);
        Optional<IFile> near = owner == null ? Optional.empty() : in(ResourcesPlugin.getWorkspace().getRoot().getProject(owner));
        if (near.isPresent()) {
            return near;
        }
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            Optional<IFile> found = in(project);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<IFile> in(IProject project) {
        if (!project.isAccessible()) {
            return Optional.empty();
        }
        IFile[] found = new IFile[1];
        try {
            project.accept(proxy -> {
                if (found[0] == null && proxy.getType() == IResource.FILE && proxy.getName().equals(file)) {
                    found[0] = (IFile) proxy.requestResource();
                }
                return found[0] == null;
            }, IResource.NONE);
        } catch (CoreException e) {
            Faults.report("Project " + project.getName() + " cannot be searched for " + file + '.', e);
        }
        return Optional.ofNullable(found[0]);
    }
}
