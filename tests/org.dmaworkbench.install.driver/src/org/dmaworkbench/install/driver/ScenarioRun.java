package org.dmaworkbench.install.driver;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.StructuredSelection;

/** Run As on a scenario, and the wait for its end. */
final class ScenarioRun {

    private static final String CONTRIBUTOR = "org.dmaworkbench.ui";

    private ScenarioRun() {
    }

    static void runAs(IFile scenario) throws Exception {
        ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
        ILaunchShortcut shortcut = Screen.ask(ScenarioRun::shortcut);
        Screen.start(() -> shortcut.launch(new StructuredSelection(scenario), ILaunchManager.RUN_MODE));
        Screen.await("the end of the run", () -> {
            ILaunch[] all = launches.getLaunches();
            return all.length > 0 && all[0].isTerminated() ? all[0] : null;
        });
    }

    private static ILaunchShortcut shortcut() throws Exception {
        for (IConfigurationElement element
                : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.debug.ui.launchShortcuts")) {
            if (CONTRIBUTOR.equals(element.getContributor().getName())) {
                return (ILaunchShortcut) element.createExecutableExtension("class");
            }
        }
        throw new IllegalStateException(CONTRIBUTOR + " contributes no launch shortcut");
    }
}
