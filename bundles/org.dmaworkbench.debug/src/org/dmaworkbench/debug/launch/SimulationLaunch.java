package org.dmaworkbench.debug.launch;

import org.dmaworkbench.debug.model.DmaDebugTarget;
import org.dmaworkbench.program.scenario.Scenario;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

/** Compiles and starts what a launch configuration names. The platform calls it in a job, never on the UI thread. */
public final class SimulationLaunch extends LaunchConfigurationDelegate {
    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
        LaunchPlan plan = LaunchPlan.of(configuration);
        if (monitor.isCanceled()) {
            return;
        }
        launch.setAttribute(LaunchAttributes.PROJECT, plan.project().getName());
        if (ILaunchManager.DEBUG_MODE.equals(mode)) {
            debug(configuration, plan, launch);
        } else {
            new BatchRun(launch, plan).start();
        }
    }

    private static void debug(ILaunchConfiguration configuration, LaunchPlan plan, ILaunch launch) throws CoreException {
        if (plan.scenarios().size() > 1) {
            throw LaunchFailure.of("launch configuration " + configuration.getName(),
                    plan.scenarios().size() + " scenarios fit, and one is debugged at a time", "Choose a scenario in Run > Debug Configurations.");
        }
        Scenario scenario = plan.scenarios().get(0);
        new DmaDebugTarget(launch, plan.simulate(scenario), plan.compiled()).start();
    }

    @Override
    protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode) {
        return null; // the launch compiles what it needs itself
    }

    @Override
    public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
        return false;
    }

    @Override
    protected boolean isLaunchProblem(IMarker problemMarker) {
        return false; // errors are found by compiling; markers of other files must not stop a launch
    }
}
