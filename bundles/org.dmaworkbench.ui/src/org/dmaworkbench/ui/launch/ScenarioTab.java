package org.dmaworkbench.ui.launch;

import java.util.Arrays;
import java.util.List;
import org.dmaworkbench.debug.launch.LaunchAttributes;
import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What to run: project, file, scenario, seed and schedule. The scenarios of the project are found in the background. */
public final class ScenarioTab extends AbstractLaunchConfigurationTab {
    private static final String ALL = "(all scenarios)";

    private Combo project;
    private Text path;
    private Combo scenario;
    private Text seed;
    private Combo schedule;
    private boolean filling;

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        project = combo(area, "&Project:", SWT.READ_ONLY);
        project.addModifyListener(event -> findScenarios());
        path = text(area, "&File (empty for the whole project):");
        scenario = combo(area, "&Scenario:", SWT.NONE);
        seed = text(area, "S&eed:");
        schedule = combo(area, "S&chedule:", SWT.NONE);
        schedule.setItems("", "real-time", "seeded");
        setControl(area);
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        ourProjects().stream().findFirst().ifPresent(name -> configuration.setAttribute(LaunchAttributes.PROJECT, name));
        configuration.setAttribute(LaunchAttributes.SEED, "1");
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        filling = true;
        try {
            project.setItems(ourProjects().toArray(String[]::new));
            project.setText(configuration.getAttribute(LaunchAttributes.PROJECT, ""));
            path.setText(configuration.getAttribute(LaunchAttributes.PATH, ""));
            String name = configuration.getAttribute(LaunchAttributes.SCENARIO, "");
            scenario.setText(name.isEmpty() ? ALL : name);
            seed.setText(configuration.getAttribute(LaunchAttributes.SEED, "1"));
            schedule.setText(configuration.getAttribute(LaunchAttributes.SCHEDULE, ""));
        } catch (CoreException e) {
            setErrorMessage("The launch configuration cannot be read: " + e.getMessage());
        } finally {
            filling = false;
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(LaunchAttributes.PROJECT, project.getText());
        configuration.setAttribute(LaunchAttributes.PATH, path.getText().strip());
        configuration.setAttribute(LaunchAttributes.SCENARIO, scenario.getText().equals(ALL) ? "" : scenario.getText());
        configuration.setAttribute(LaunchAttributes.SEED, seed.getText().strip());
        configuration.setAttribute(LaunchAttributes.SCHEDULE, schedule.getText().strip());
        IProject chosen = ResourcesPlugin.getWorkspace().getRoot().getProject(project.getText().isEmpty() ? "?" : project.getText());
        configuration.setMappedResources(chosen.exists() ? new IProject[] {chosen} : null);
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        String error = null;
        if (project.getText().isEmpty()) {
            error = "Choose a project. New > DMA Workbench > Example project makes one.";
        } else if (!seed.getText().strip().matches("-?\\d{1,18}")) {
            error = "The seed must be a whole number.";
        }
        setErrorMessage(error);
        return error == null;
    }

    @Override
    public String getName() {
        return "Scenario";
    }

    @Override
    public Image getImage() {
        return Icons.image("scenario");
    }

    @Override
    public String getId() {
        return "org.dmaworkbench.ui.scenarioTab";
    }

    private void findScenarios() {
        String name = project.getText();
        Job.create("Looking for scenarios", (ICoreRunnable) monitor -> {
            List<String> names = Scenarios.of(ResourcesPlugin.getWorkspace().getRoot().getProject(name)).stream().map(Scenarios.Found::name).toList();
            project.getDisplay().asyncExec(() -> show(name, names));
        }).schedule();
    }

    private void show(String of, List<String> names) {
        if (project.isDisposed() || !project.getText().equals(of)) {
            return;
        }
        String chosen = scenario.getText();
        filling = true;
        scenario.setItems(names.toArray(String[]::new));
        scenario.add(ALL, 0);
        scenario.setText(chosen.isEmpty() ? ALL : chosen);
        filling = false;
    }

    private static List<String> ourProjects() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(ScenarioTab::isOurs).map(IProject::getName).toList();
    }

    private static boolean isOurs(IProject candidate) {
        try {
            return candidate.isOpen() && candidate.hasNature(Ids.NATURE);
        } catch (CoreException e) {
            return false;
        }
    }

    private Combo combo(Composite area, String label, int style) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = new Combo(area, SWT.DROP_DOWN | style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addModifyListener(event -> changed());
        return combo;
    }

    private Text text(Composite area, String label) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(event -> changed());
        return text;
    }

    private void changed() {
        if (!filling) {
            updateLaunchConfigurationDialog();
        }
    }
}
