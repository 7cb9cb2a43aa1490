package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.dmaworkbench.ui.launch.ScenarioShortcut;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Run As, and what the console shows. */
@ExtendWith(NoLoggedErrors.class)
class LaunchTest {
    @AfterEach
    void removeLaunches() {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        manager.removeLaunches(manager.getLaunches());
        Ui.page().closeAllEditors(false);
        Ui.settle();
    }

    @Test
    void runAsOnAScenarioFilePrintsItsTimelineWithLinks() throws Exception {
        new ScenarioShortcut().launch(new StructuredSelection(Example.file("scenarios/S03.scenario")), ILaunchManager.RUN_MODE);
        IProcess process = process();
        Ui.await("the end", process::isTerminated);
        assertEquals(0, process.getExitValue());
        TextConsole console = Consoles.of(process);
        Ui.await("the line of the completed request", () -> console.getDocument().get().lines()
                .anyMatch(l -> l.matches("\\s+r1\\s+read\\s+1024\\s.*STATUS_SUCCESS\\s+1024\\s.*")));
        IHyperlink link = Ui.await("a link", () -> Arrays.stream(console.getHyperlinks())
                .filter(l -> text(console, l).startsWith("interrupt.kmdf:")).findFirst().orElse(null));
        String target = text(console, link);
        Ui.screenshot("console");
        link.linkActivated();
        ITextEditor editor = (ITextEditor) Ui.await("the source", () -> Ui.page().getActiveEditor());
        assertEquals("interrupt.kmdf", editor.getEditorInput().getName());
        var selection = (org.eclipse.jface.text.ITextSelection) editor.getSelectionProvider().getSelection();
        assertEquals(target, "interrupt.kmdf:" + (selection.getStartLine() + 1));
    }

    @Test
    void runAsOnTheProjectRunsAllScenarios() throws Exception {
        new ScenarioShortcut().launch(new StructuredSelection(Example.project()), ILaunchManager.RUN_MODE);
        IProcess process = process();
        Ui.await("the end", process::isTerminated);
        TextConsole console = Consoles.of(process);
        String last = Ui.await("the list of scenarios", () -> console.getDocument().get().lines()
                .filter(l -> l.matches("\\d+ of \\d+ scenarios pass")).findFirst().orElse(null));
        assertTrue(last.matches("(\\d+) of \\1 scenarios pass"), last);
        assertEquals(0, process.getExitValue(), () -> console.getDocument().get());
        assertTrue(process.getLabel().contains("scenarios of example"), process.getLabel());
    }

    @Test
    void theLaunchConfigurationIsUsedAgain() throws CoreException {
        var first = org.dmaworkbench.ui.launch.ConfigurationFinder.of(Example.file("scenarios/S01.scenario"), "S01 device start");
        var second = org.dmaworkbench.ui.launch.ConfigurationFinder.of(Example.file("scenarios/S01.scenario"), "S01 device start");
        assertEquals(first, second);
    }

    @Test
    void aLaunchFailureNamesPlaceCauseAndNextAction() throws CoreException {
        var configuration = org.dmaworkbench.ui.launch.ConfigurationFinder.of(Example.file("scenarios/S01.scenario"), "no such scenario");
        CoreException failure = org.junit.jupiter.api.Assertions.assertThrows(CoreException.class,
                () -> Background.of(() -> configuration.launch(ILaunchManager.RUN_MODE, null)));
        configuration.delete();
        assertEquals("S01.scenario: there is no scenario \"no such scenario\". Choose one of the 1 scenarios in Run > Run Configurations.",
                failure.getStatus().getMessage());
    }

    private static IProcess process() {
        return Ui.await("a process", () -> Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getLaunches())
                .map(ILaunch::getProcesses).flatMap(Arrays::stream).findFirst().orElse(null));
    }

    private static String text(TextConsole console, IHyperlink link) {
        try {
            IRegion region = console.getRegion(link);
            return console.getDocument().get(region.getOffset(), region.getLength());
        } catch (org.eclipse.jface.text.BadLocationException e) {
            return List.of().toString();
        }
    }
}
