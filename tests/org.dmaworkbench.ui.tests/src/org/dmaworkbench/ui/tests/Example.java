package org.dmaworkbench.ui.tests;

import java.util.Arrays;
import org.dmaworkbench.ui.wizard.ExamplePage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;

/** The example project, made as a user makes it: with the New wizard. */
final class Example {
    private static final String NAME = "example";

    private Example() { }

    /** Returns the project; the first caller runs the wizard. */
    static IProject project() throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
        if (!project.exists()) {
            runWizard();
            Ui.await("the project", project::isOpen);
            built();
        }
        return project;
    }

    static IFile file(String path) throws CoreException {
        return project().getFile(IPath.fromPortableString(path));
    }

    /** Waits until the builder has nothing to do. */
    static void built() {
        Ui.await("the end of the build", () -> Arrays.stream(Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD))
                .noneMatch(job -> job.getState() != Job.NONE));
    }

    private static void runWizard() throws CoreException {
        // The answer to "Open the associated perspective?"
        InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide").put("SWITCH_PERSPECTIVE_ON_PROJECT_CREATION", "always");
        INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("org.dmaworkbench.ui.newExampleWizard").createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        ((ExamplePage) wizard.getStartingPage()).setProjectName(NAME);
        if (!wizard.canFinish() || !wizard.performFinish()) {
            throw new AssertionError("the wizard does not finish: " + wizard.getStartingPage().getErrorMessage());
        }
        dialog.close();
    }
}
