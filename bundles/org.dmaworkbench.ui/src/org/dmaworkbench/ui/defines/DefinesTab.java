package org.dmaworkbench.ui.defines;

import java.util.Map;
import org.dmaworkbench.debug.launch.LaunchAttributes;
import org.dmaworkbench.debug.launch.ProjectCompilation;
import org.dmaworkbench.ui.Icons;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The preprocessor names of a launch: those of its project and, winning over them, its own. */
public final class DefinesTab extends AbstractLaunchConfigurationTab {
    private DefinesTable table;
    private Map<String, String> inherited = Map.of();

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText("Names for #if, #ifdef and #ifndef in this launch. They come on top of the project's own.");
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        table = new DefinesTable(area, true, this::updateLaunchConfigurationDialog);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        setControl(area);
    }

    /** Returns the table, for tests. */
    public DefinesTable table() {
        return table;
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) { } // none of its own

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            inherited = ofProject(configuration);
            table.show(inherited, configuration.getAttribute(LaunchAttributes.DEFINES, Map.of()));
        } catch (CoreException e) {
            setErrorMessage("The launch configuration cannot be read: " + e.getMessage());
        }
    }

    /** The project may have been changed on the other tab. */
    @Override
    public void activated(ILaunchConfigurationWorkingCopy configuration) {
        try {
            Map<String, String> now = ofProject(configuration);
            if (!now.equals(inherited)) {
                inherited = now;
                table.show(inherited, table.own());
            }
        } catch (CoreException e) {
            setErrorMessage("The launch configuration cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(LaunchAttributes.DEFINES, table.own().isEmpty() ? null : table.own());
    }

    @Override
    public String getName() {
        return "Preprocessor";
    }

    @Override
    public Image getImage() {
        return Icons.image("define");
    }

    @Override
    public String getId() {
        return "org.dmaworkbench.ui.definesTab";
    }

    private static Map<String, String> ofProject(ILaunchConfiguration configuration) throws CoreException {
        String name = configuration.getAttribute(LaunchAttributes.PROJECT, "");
        IProject project = name.isEmpty() ? null : ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        return project == null || !project.isAccessible() ? Map.of() : ProjectCompilation.effective(project, Map.of());
    }
}
