package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.model.DmaDebugTarget;
import org.dmaworkbench.debug.model.DmaStackFrame;
import org.dmaworkbench.debug.model.DmaThread;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.debug.BreakpointToggle;
import org.dmaworkbench.ui.launch.ScenarioShortcut;
import org.eclipse.core.resources.IMarker;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IBreakpoint;
import org.dmaworkbench.debug.breakpoint.LineStop;
import org.dmaworkbench.debug.session.LineCondition;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IVariable;
import org.eclipse.debug.ui.AbstractDebugView;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.themes.IThemeManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debug As: a breakpoint in the ISR, steps in both directions, variables, the end of the run. */
@ExtendWith(NoLoggedErrors.class)
class DebuggerTest {
    private static final int AFTER_READ = 41;

    @BeforeEach
    void openThePerspective() throws Exception {
        Example.project();
        IPreferenceStore preferences = DebugUITools.getPreferenceStore();
        preferences.setValue("org.eclipse.debug.ui.switch_perspective_on_suspend", "never");
        PlatformUI.getWorkbench().showPerspective(Ids.PERSPECTIVE, Ui.page().getWorkbenchWindow());
        for (String view : List.of(IDebugUIConstants.ID_DEBUG_VIEW, IDebugUIConstants.ID_VARIABLE_VIEW, IDebugUIConstants.ID_BREAKPOINT_VIEW)) {
            Ui.page().showView(view);
        }
        Ui.page().showView(IDebugUIConstants.ID_VARIABLE_VIEW);
        Ui.settle();
    }

    @AfterEach
    void clean() throws Exception {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        for (var launch : manager.getLaunches()) {
            launch.terminate();
            Ui.await("termination", launch::isTerminated);
        }
        manager.removeLaunches(manager.getLaunches());
        for (IBreakpoint breakpoint : DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL)) {
            breakpoint.delete();
        }
        Ui.page().closeAllEditors(false);
        Ui.settle();
    }

    @Test
    void aBreakpointInTheIsrShowsStackAndVariablesAndStepsBothWays() throws Exception {
        toggleBreakpoint("interrupt.kmdf", AFTER_READ);
        DmaDebugTarget target = debug();
        DmaThread isr = Ui.await("a stop in the ISR", () -> target.isSuspended() && target.stoppedThread() instanceof DmaThread t ? t : null);
        assertTrue(isr.getName().startsWith("isr Interrupt"), isr.getName());
        assertEquals("OnIsr:" + AFTER_READ, at(isr));
        assertTrue(Arrays.stream(isr.getStackFrames()).anyMatch(f -> ((DmaStackFrame) f).view().function() < 0), "framework frames are shown");
        Ui.await("the source", () -> Ui.page().getActiveEditor() != null && "interrupt.kmdf".equals(Ui.page().getActiveEditor().getEditorInput().getName()));

        IVariable recognized = variable(isr, "recognized");
        assertEquals("FALSE", recognized.getValue().getValueString());
        IVariable devExt = variable(isr, "devExt");
        assertTrue(devExt.getValue().hasVariables());
        assertTrue(Arrays.stream(devExt.getValue().getVariables()).map(DebuggerTest::name).toList().contains("ReadTransaction"));
        Ui.await("the selected frame", () -> DebugUITools.getDebugContext() instanceof DmaStackFrame f && f.getName().equals("OnIsr"));
        Ui.await("rows in the Variables view", () -> rows(IDebugUIConstants.ID_VARIABLE_VIEW).contains("recognized"));
        screenshots();

        isr.stepOver();
        Ui.await("line 49", () -> target.isSuspended() && at(isr).equals("OnIsr:49"));
        run("org.dmaworkbench.ui.stepBackOver");
        Ui.await("line 41 again", () -> target.isSuspended() && at(isr).equals("OnIsr:" + AFTER_READ));

        target.resume();
        Ui.await("the end of the run", () -> target.stateText().startsWith("run ended: pass"));
        assertFalse(target.isTerminated(), "it can still be looked at");
        target.reverseResume();
        Ui.await("the breakpoint again", () -> target.isSuspended() && target.stoppedThread() instanceof DmaThread t && at(t).equals("OnIsr:" + AFTER_READ));
        target.terminate();
        Ui.await("termination", target::isTerminated);
    }

    @Test
    void expressionsAndMemoryAreThoseOfTheStandingMachine() throws Exception {
        toggleBreakpoint("interrupt.kmdf", AFTER_READ);
        for (var breakpoint : DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL)) {
            ((LineStop) breakpoint).setCondition(new LineCondition("intCsr.bits.DmaChan1IntActive == 1", 0));
        }
        DmaDebugTarget target = debug();
        DmaThread isr = Ui.await("a stop in the ISR", () -> target.isSuspended() && target.stoppedThread() instanceof DmaThread t ? t : null);
        var frame = isr.getTopStackFrame();
        var watch = DebugPlugin.getDefault().getExpressionManager().newWatchExpression("devExt->Regs->Int_Csr.bits.DmaChan1IntActive");
        DebugPlugin.getDefault().getExpressionManager().addExpression(watch);
        Ui.page().showView(IDebugUIConstants.ID_EXPRESSION_VIEW);
        watch.setExpressionContext(frame);
        watch.evaluate();
        Ui.await("the value", () -> watch.getValue() != null && "1".equals(watch.getValue().getValueString()));
        Ui.await("the row", () -> rows(IDebugUIConstants.ID_EXPRESSION_VIEW).stream().anyMatch(r -> r.contains("Int_Csr")));
        Ui.screenshot("expressions");

        IMemoryBlockExtension memory = target.getExtendedMemoryBlock("devExt", frame);
        assertTrue(memory.getBytesFromAddress(memory.getBigBaseAddress(), 8)[0].isReadable());
        assertFalse(memory.getBytesFromAddress(java.math.BigInteger.ZERO, 1)[0].isReadable(), "nothing is at address 0");
        assertEquals("org.eclipse.debug.ui.rendering.raw_memory", DebugUITools.getMemoryRenderingManager().getPrimaryRenderingType(memory) == null
                ? DebugUITools.getMemoryRenderingManager().getDefaultRenderingTypes(memory)[0].getId()
                : DebugUITools.getMemoryRenderingManager().getPrimaryRenderingType(memory).getId());
        DebugPlugin.getDefault().getMemoryBlockManager().addMemoryBlocks(new IMemoryBlock[] {memory});
        Ui.page().showView(IDebugUIConstants.ID_MEMORY_VIEW);
        Ui.settle();
        Ui.screenshot("memory");
        DebugPlugin.getDefault().getMemoryBlockManager().removeMemoryBlocks(new IMemoryBlock[] {memory});
        DebugPlugin.getDefault().getExpressionManager().removeExpression(watch);
        target.terminate();
        Ui.await("termination", target::isTerminated);
    }

    @Test
    void aBreakpointMovesToTheNextStatementAndADisabledOneDoesNotStop() throws Exception {
        toggleBreakpoint("interrupt.kmdf", 38);
        IBreakpoint breakpoint = DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL)[0];
        assertEquals(39, breakpoint.getMarker().getAttribute(IMarker.LINE_NUMBER, 0));
        breakpoint.setEnabled(false);
        DmaDebugTarget target = debug();
        Ui.await("the end of the run", () -> target.stateText().startsWith("run ended"));
        assertEquals(0, target.getThreads().length == 0 ? 0 : target.getThreads()[0].getStackFrames().length, "no driver code is left");
    }

    /** Returns the texts of the rows that a view shows; those of closed branches are not among them. */
    private static List<String> rows(String view) {
        var part = (AbstractDebugView) Ui.page().findView(view);
        List<String> texts = new ArrayList<>();
        collect(((Tree) part.getViewer().getControl()).getItems(), texts);
        return texts;
    }

    private static void collect(TreeItem[] items, List<String> texts) {
        for (TreeItem item : items) {
            texts.add(item.getText(0));
            if (item.getExpanded()) {
                collect(item.getItems(), texts);
            }
        }
    }

    /** Opens a row of the Variables view. Returns whether its members are on the screen; a view that is just refreshed may need another try. */
    private static boolean opens(String name, String member) {
        if (rows(IDebugUIConstants.ID_VARIABLE_VIEW).contains(member)) {
            return true;
        }
        var view = (AbstractDebugView) Ui.page().findView(IDebugUIConstants.ID_VARIABLE_VIEW);
        TreeItem item = Arrays.stream(((Tree) view.getViewer().getControl()).getItems()).filter(i -> i.getText(0).equals(name)).findFirst().orElse(null);
        if (item != null && item.getData() != null) {
            ((TreeViewer) view.getViewer()).setExpandedState(item.getData(), true);
        }
        return false;
    }

    private static boolean isComplete(List<String> debugRows) {
        return debugRows.stream().noneMatch(String::isEmpty) && debugRows.stream().anyMatch(r -> r.startsWith("OnIsr"))
                && debugRows.stream().anyMatch(r -> r.startsWith("app h1")) && debugRows.stream().anyMatch(r -> r.contains("Interrupt") && !r.contains("isr"));
    }

    private static void screenshots() throws Exception {
        Ui.await("members on the screen", () -> opens("intCsr", "bits"));
        Ui.screenshot("isr-light"); // makes the window its size, too
        Ui.await("the whole stack on the screen", () -> isComplete(rows(IDebugUIConstants.ID_DEBUG_VIEW)));
        Ui.screenshot("isr-light");
        var engine = PlatformUI.getWorkbench().getService(org.eclipse.e4.ui.css.swt.theme.IThemeEngine.class);
        IThemeManager colours = PlatformUI.getWorkbench().getThemeManager();
        engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
        Ui.await("dark colours", () -> colours.getCurrentTheme().getColorRegistry().getRGB("org.dmaworkbench.ui.color.keyword").red == 204);
        Ui.await("the whole stack in dark", () -> isComplete(rows(IDebugUIConstants.ID_DEBUG_VIEW)));
        Ui.screenshot("isr-dark");
        engine.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
        Ui.settle();
    }

    private static void toggleBreakpoint(String file, int line) throws Exception {
        ITextEditor editor = Ui.open(Example.file(file));
        editor.selectAndReveal(Ui.document(editor).getLineOffset(line - 1), 0);
        ISelection selection = editor.getSelectionProvider().getSelection();
        IToggleBreakpointsTarget toggle = Ui.await("our breakpoints in the editor", () ->
                DebugUITools.getToggleBreakpointsTargetManager().getToggleBreakpointsTarget(editor, selection) instanceof BreakpointToggle ours ? ours : null);
        toggle.toggleLineBreakpoints(editor, selection);
        Ui.await("a breakpoint", () -> DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL).length == 1);
    }

    private static DmaDebugTarget debug() throws Exception {
        new ScenarioShortcut().launch(new StructuredSelection(Example.file("scenarios/S03.scenario")), ILaunchManager.DEBUG_MODE);
        return (DmaDebugTarget) Ui.await("a debug target", () -> Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getDebugTargets())
                .filter(t -> !t.isTerminated()).findFirst().orElse(null));
    }

    private static void run(String command) throws Exception {
        Ui.await(command + " to be enabled", () -> PlatformUI.getWorkbench().getService(org.eclipse.ui.commands.ICommandService.class)
                .getCommand(command).isEnabled());
        Ui.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
    }

    private static String at(DmaThread thread) throws DebugException {
        DmaStackFrame top = (DmaStackFrame) thread.getTopStackFrame();
        return top == null ? "" : top.getName() + ":" + top.getLineNumber();
    }

    private static IVariable variable(DmaThread thread, String name) throws DebugException {
        return Arrays.stream(thread.getTopStackFrame().getVariables()).filter(v -> name(v).equals(name)).findFirst().orElseThrow();
    }

    private static String name(IVariable variable) {
        try {
            return variable.getName();
        } catch (DebugException e) {
            return "";
        }
    }
}
