package org.dmaworkbench.debug.launch;

import java.util.ArrayList;
import java.util.List;
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
    /** Ticks after which a long run shows its output and looks whether it shall stop. */
    private static final long SLICE = 2_000_000;

    private final LaunchPlan plan;
    private final SimulationProcess process;
    private volatile boolean stopped;

    /** Prepares the runs of a plan. */
    public BatchRun(ILaunch launch, LaunchPlan plan) {
        this.plan = plan;
        String label = plan.scenarios().size() == 1 ? plan.scenarios().get(0).name() : plan.scenarios().size() + " scenarios of " + plan.project().getName();
        process = new SimulationProcess(launch, label, this::stop);
    }

    /** Starts them; returns at once. */
    public void start() {
        Thread thread = new Thread(this::run, "DMA Workbench simulation");
        thread.setDaemon(true);
        thread.start();
    }

    private void stop() {
        stopped = true;
    }

    private void run() {
        int exit = 0;
        List<String> verdicts = new ArrayList<>();
        try {
            for (Scenario scenario : plan.scenarios()) {
                if (stopped) {
                    break;
                }
                process.append(verdicts.isEmpty() ? "" : "\n");
                int code = run(plan.simulate(scenario));
                exit = Math.max(exit, code);
                verdicts.add((code == 0 ? "PASS  " : "FAIL  ") + scenario.name());
            }
            list(verdicts);
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

    /** After several scenarios: which of them pass. */
    private void list(List<String> verdicts) {
        if (verdicts.size() > 1) {
            long good = verdicts.stream().filter(v -> v.startsWith("PASS")).count();
            process.append('\n' + String.join("\n", verdicts) + '\n' + good + " of " + verdicts.size() + " scenarios pass\n");
        }
    }

    private int run(Simulation simulation) {
        ConsoleFeed console = new ConsoleFeed(simulation, process::append);
        while (!simulation.ended() && !stopped) {
            simulation.run(StopCondition.tick(simulation.tick() + SLICE));
            console.show(simulation.ended());
        }
        return simulation.ended() ? Verdicts.exitCode(simulation) : 1;
    }
}
