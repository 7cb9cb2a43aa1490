package org.dmaworkbench.ui.launch;

import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.launch.LaunchAttributes;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;

/** The launch configuration of a resource and scenario: the one that exists, or a new one with a telling name. */
public final class ConfigurationFinder {
    private ConfigurationFinder() { }

    /**
     * Finds or makes a configuration.
     *
     * @param scope project, folder or file
     * @param scenario name of the scenario, or empty for all
     */
    public static ILaunchConfiguration of(IResource scope, String scenario) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(DebugIds.LAUNCH_TYPE);
        String project = scope.getProject().getName();
        String path = scope.getProjectRelativePath().toPortableString();
        for (ILaunchConfiguration known : manager.getLaunchConfigurations(type)) {
            if (known.getAttribute(LaunchAttributes.PROJECT, "").equals(project) && known.getAttribute(LaunchAttributes.PATH, "").equals(path)
                    && known.getAttribute(LaunchAttributes.SCENARIO, "").equals(scenario)) {
                return known;
            }
        }
        String name = scenario.isEmpty() ? scope.getName() : scenario + " (" + project + ")";
        ILaunchConfigurationWorkingCopy fresh = type.newInstance(null,
                manager.generateLaunchConfigurationName(name.replaceAll("[\\\\/:*?\"<>|@&]", " ").strip()));
        fresh.setAttribute(LaunchAttributes.PROJECT, project);
        fresh.setAttribute(LaunchAttributes.PATH, path);
        fresh.setAttribute(LaunchAttributes.SCENARIO, scenario);
        fresh.setAttribute(LaunchAttributes.SEED, "1");
        fresh.setMappedResources(new IResource[] {scope});
        return fresh.doSave();
    }
}
