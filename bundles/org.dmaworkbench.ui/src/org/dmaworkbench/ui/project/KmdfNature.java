package org.dmaworkbench.ui.project;

import java.util.Arrays;
import java.util.stream.Stream;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Marks a project of driver models; its builder checks them after each save. */
public final class KmdfNature implements IProjectNature {
    private IProject project;

    /** Adds the nature to a project that lacks it. */
    public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = project.getDescription();
        if (!description.hasNature(Ids.NATURE)) {
            description.setNatureIds(Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(Ids.NATURE)).toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        if (Arrays.stream(description.getBuildSpec()).noneMatch(c -> c.getBuilderName().equals(Ids.BUILDER))) {
            ICommand command = description.newCommand();
            command.setBuilderName(Ids.BUILDER);
            description.setBuildSpec(Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(command)).toArray(ICommand[]::new));
            project.setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec())
                .filter(c -> !c.getBuilderName().equals(Ids.BUILDER)).toArray(ICommand[]::new));
        project.setDescription(description, null);
        project.deleteMarkers(Ids.PROBLEM, true, org.eclipse.core.resources.IResource.DEPTH_INFINITE);
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject owner) {
        project = owner;
    }
}
