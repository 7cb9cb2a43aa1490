package org.dmaworkbench.install.driver;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Walks through the installed IDE as a new user would: New, Example project, Run As on the scenario, a look at the console.
 *
 * <p>Writes {@code passed}, or what went wrong, to the file that the system property {@code dmaw.driver.result} names,
 * what the console showed to {@code console.txt} and a picture of the window to {@code window.png} beside it, and closes
 * the workbench. Each step is a class; none sleeps for a fixed time.
 */
public final class Driver implements IStartup {

    @Override
    public void earlyStartup() {
        String result = System.getProperty("dmaw.driver.result");
        if (result == null) {
            return;
        }
        Thread walk = new Thread(() -> walk(Path.of(result)), "install test driver");
        walk.setDaemon(true);
        walk.start();
    }

    private static void walk(Path result) {
        String outcome;
        try {
            walkThrough(result.getParent());
            outcome = "passed";
        } catch (Exception | LinkageError | AssertionError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            outcome = trace.toString();
        }
        Screen.capture(result.resolveSibling("window.png"));
        try {
            Files.writeString(result, outcome);
        } catch (IOException e) {
            e.printStackTrace();
        }
        Display.getDefault().asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    private static void walkThrough(Path folder) throws Exception {
        Screen.awaitWorkbench();
        IProject project = ExampleWizard.finish("org.dmaworkbench.ui.newExampleWizard");
        IFile scenario = ScenarioFile.find(project, System.getProperty("dmaw.driver.scenario"));
        ScenarioRun.runAs(scenario);
        ConsoleText.awaitLine(System.getProperty("dmaw.driver.expect"), folder.resolve("console.txt"));
    }
}
