package org.dmaworkbench.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import org.dmaworkbench.examples.Examples;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;

/** New → DMA Workbench → Example project: the model of a driver for the PLX 9656, with scenarios to run. */
public final class NewExampleWizard extends Wizard implements INewWizard, IExecutableExtension {
    private ExamplePage page;
    private IWorkbench workbench;
    private IConfigurationElement configuration;

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
        setWindowTitle("New Example Project");
        setDefaultPageImageDescriptor(Icons.descriptor("wizard"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String propertyName, Object data) {
        configuration = element;
    }

    @Override
    public void addPages() {
        page = new ExamplePage();
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        String name = page.projectName();
        IProject[] made = new IProject[1];
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    made[0] = ExampleProject.create(name, monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            page.setErrorMessage("The project " + name + " could not be created: " + e.getCause().getMessage());
            Faults.report("The project " + name + " could not be created.", e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (configuration != null) {
            BasicNewProjectResourceWizard.updatePerspective(configuration);
        }
        open(made[0].getFile(Examples.PLX9X5X + ".kmdf"));
        return true;
    }

    private void open(IFile file) {
        if (workbench == null || workbench.getActiveWorkbenchWindow() == null || !file.exists()) {
            return;
        }
        try {
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file, Ids.GENERIC_EDITOR);
        } catch (PartInitException e) {
            Faults.report("The editor for " + file.getName() + " cannot be opened.", e);
        }
    }
}
