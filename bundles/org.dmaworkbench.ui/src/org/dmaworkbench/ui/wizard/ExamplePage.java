package org.dmaworkbench.ui.wizard;

import org.dmaworkbench.examples.Examples;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the name of the new project. */
public final class ExamplePage extends WizardPage {
    private Text name;

    ExamplePage() {
        super("example");
        setTitle("Example project");
        setDescription("A driver model for the PLX 9656 and scenarios that move data through both DMA channels.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText("&Project name:");
        name = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.setText(freeName());
        name.selectAll();
        name.addModifyListener(event -> validate());
        setControl(area);
        validate();
    }

    /** Returns the chosen name. */
    public String projectName() {
        return name.getText().strip();
    }

    /** Sets the name, as a user would type it. */
    public void setProjectName(String text) {
        name.setText(text);
    }

    private void validate() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus valid = workspace.validateName(projectName(), IResource.PROJECT);
        String error = projectName().isEmpty() ? "Enter a project name." : !valid.isOK() ? valid.getMessage()
                : workspace.getRoot().getProject(projectName()).exists() ? "A project " + projectName() + " exists already. Choose another name." : null;
        setErrorMessage(error);
        setPageComplete(error == null);
    }

    private static String freeName() {
        String candidate = Examples.PLX9X5X;
        for (int i = 2; ResourcesPlugin.getWorkspace().getRoot().getProject(candidate).exists(); i++) {
            candidate = Examples.PLX9X5X + '-' + i;
        }
        return candidate;
    }
}
