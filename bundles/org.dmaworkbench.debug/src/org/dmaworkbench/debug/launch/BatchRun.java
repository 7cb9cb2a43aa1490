package org.dmaworkbench.debug.launch;

import org.dmaworkbench.debug.model.SimulationProcess;
import org.dmaworkbench.debug.model.Verdicts;
import org.dmaworkbench.debug.session.ConsoleFeed;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunch;

/** Runs scenarios one after the other without a debugger, on a thread of its own. */
public final class BatchRun {
    private final LaunchPlan plan;
    private final SimulationProcess process;
    private volatile boolean stopped;

    /** Prepares the runs of a plan. */
    public BatchRun(ILaunch launch, LaunchPlan plan) {
        this.plan = plan;
        String label = plan.scenarios().size() == 1 ? plan.scenarios().get(0).name() : plan.scenarios().size() + " scenarios of " + plan.project().getName();
        process = new SimulationProcess(launch, label, () -> stopped = true);
    }

    /** Starts them; returns at once. */
    public void start() {
        Thread thread = new Thread(this::run, "DMA Workbench simulation");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        int exit = 0;
        try {
            for (Scenario scenario : plan.scenarios()) {
                exit = Math.max(exit, run(plan.simulate(scenario)));
            }
        } catch (CoreException e) {
            process.append(e.getStatus().getMessage() + '\n');
            exit = 2;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            ILog.of(BatchRun.class).error("The simulator failed.", e);
            process.append("The simulator failed: " + e + ". Details are in the Error Log.\n");
            exit = 4;
        } finally {
            process.ended(exit);
        }
    }

    private int run(Simulation simulation) {
        ConsoleFeed console = new ConsoleFeed(simulation, process::append);
        simulation.run(StopCondition.NEVER);
        console.show(simulation.ended());
        return Verdicts.exitCode(simulation);
    }
}
