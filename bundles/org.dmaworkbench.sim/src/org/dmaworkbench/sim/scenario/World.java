package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.BAR;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__BASE;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__MEANING;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__NUMBER;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__PORT;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__SCENARIO_NAME;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Chip;
import org.dmaworkbench.program.scenario.Pattern;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.device.BarAddress;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.device.RegisterWindow;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.KernelDispatch;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.kernel.hal.HalSettings;
import org.dmaworkbench.sim.rules.device.M6;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Environment;
import org.dmaworkbench.sim.vm.Kernel;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.dma.HalRoutines;
import org.dmaworkbench.sim.wdf.dma.LentMemory;
import org.dmaworkbench.sim.wdf.interrupt.InterruptDpc;
import org.dmaworkbench.sim.wdf.interrupt.InterruptService;
import org.dmaworkbench.sim.wdf.dpc.RunDpc;
import org.dmaworkbench.sim.wdf.io.DispatchRequests;
import org.dmaworkbench.sim.wdf.pnp.ChangePower;
import org.dmaworkbench.sim.wdf.timer.SystemTimer;
import org.dmaworkbench.sim.wdf.timer.TimerDpc;

/**
 * Everything around the driver in a scenario: start reading here. It puts the host, the chip, the framework's behaviour and the
 * applications together; one world serves one machine.
 */
public final class World implements Environment {
    private final Program program;
    private final Scenario scenario;
    private final Behaviour behaviour;
    private final InterruptLine line;
    private Pci9656 chip;

    private World(Program program, Scenario scenario) {
        this.program = program;
        this.scenario = scenario;
        behaviour = new Behaviour(scenario, () -> chip);
        boolean message = scenario.device().messageSignaled();
        line = new InterruptLine(0, message ? "MSI" : "INTA#", message, InterruptService.INSTANCE);
    }

    /** Makes the world of a scenario. */
    public static World of(Program program, Scenario scenario) {
        return new World(program, scenario);
    }

    @Override public Ddis ddis() {
        return behaviour.ddis();
    }

    @Override public int cpus() {
        return scenario.host().cpus();
    }

    @Override public void build(Machine m) {
        StateBlock state = m.state();
        m.witness(new ContractWitness());
        state.set(MACHINE, 0, MACHINE__SCENARIO_NAME, m.names().intern(scenario.name()));
        int settings = state.add(DRIVER);
        Verifier.create(state, settings, scenario.host().framework());
        HalSettings.create(m, scenario.host().hal());
        line.create(m);
        chip = new Pci9656(m, program.hardware(), scenario.device(), line, TimedEventKind.DMA_STEP);
        chip.create();
        int window = m.attach(new RegisterWindow(chip));
        assert window == 0;
        bars(m);
        DescriptorSamples samples = new DescriptorSamples(m, scenario);
        chip.onStart(samples::transferStarted);
        chip.onTouch((channel, writes, address, length, event) -> {
            if (!LentMemory.covers(state, address, length)) {
                M6.broken(m, channel, writes, address, length, event);
            }
        });
        int context = m.newThread(ContextKind.SYSTEM, "system", behaviour.boot());
        m.startedBy(context, 1);
        m.start();
    }

    /** Adds the windows; SRAM windows share the pages of the first of them. */
    private void bars(Machine m) {
        StateBlock state = m.state();
        int sram = -1;
        for (Hardware.Bar bar : listed()) {
            int row = state.add(BAR);
            state.set(BAR, row, BAR__NUMBER, bar.index());
            state.set(BAR, row, BAR__PORT, bar.port() ? 1 : 0);
            state.set(BAR, row, BAR__BASE, BarAddress.of(bar.index()));
            state.set(BAR, row, BAR__LENGTH, bar.length());
            state.set(BAR, row, BAR__MEANING, m.names().intern(bar.meaning()));
            if (!bar.port() && !bar.meaning().equals("registers")) {
                sram = sram < 0 ? sram(m, bar) : sram;
                state.set(BAR, row, BAR__REGION, sram + 1);
            }
        }
    }

    /** The windows as the resource list names them: in another order or of other lengths where the scenario says so. */
    private List<Hardware.Bar> listed() {
        Chip settings = scenario.device().chip();
        List<Hardware.Bar> declared = program.hardware().bars().stream().map(b -> new Hardware.Bar(b.index(), b.port(),
                settings.barLength(b.index(), b.length()), b.meaning())).toList();
        return settings.resources().isEmpty() ? declared
                : settings.resources().stream().flatMap(i -> declared.stream().filter(b -> b.index() == i)).toList();
    }

    private int sram(Machine m, Hardware.Bar bar) {
        int length = (int) bar.length();
        long[] frames = new long[length >>> PageMath.SHIFT];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = (BarAddress.of(bar.index()) >>> PageMath.SHIFT) + i;
        }
        int region = m.memory().regions().allocate(RegionKind.DEVICE_MEMORY, length, 0, m.names().intern("SRAM"), 0, 0, frames, frames.length);
        long base = m.memory().regions().base(region);
        fill(m, base, length, scenario.device().sram());
        chip.sram(base, length);
        return region;
    }

    static void fill(Machine m, long address, int length, Pattern pattern) {
        if (!pattern.equals(Pattern.ZERO)) {
            byte[] content = new byte[length];
            for (int i = 0; i < length; i++) {
                content[i] = pattern.at(i);
            }
            m.memory().write(address, content, 0, length);
        }
    }

    @Override public Kernel kernel(Machine m) {
        KernelDispatch kernel = new KernelDispatch(line, new Outstanding(chip)::record);
        kernel.dpc(KernelDispatch.INTERRUPT_DPC, InterruptDpc.INSTANCE);
        kernel.dpc(KernelDispatch.QUEUE_DPC, DispatchRequests.INSTANCE);
        kernel.dpc(KernelDispatch.WDF_DPC, RunDpc.INSTANCE);
        kernel.dpc(KernelDispatch.TIMER_DPC, TimerDpc.INSTANCE);
        kernel.timed(TimedEventKind.TIMER, SystemTimer::due);
        kernel.timed(TimedEventKind.DMA_STEP, (machine, argument) -> chip.event(argument));
        kernel.timed(TimedEventKind.FAULT, (machine, fault) -> chip.faultDue(fault));
        kernel.timed(TimedEventKind.IDLE, ChangePower::idle);
        kernel.timed(TimedEventKind.MAP_REGISTER_GRANT, HalRoutines.DEFERRED::due);
        kernel.timed(TimedEventKind.SCENARIO_ACTION, behaviour::act);
        return kernel;
    }

    /** Judges a run that has ended, and records each expectation in the trace. */
    public Verdict judge(Machine m) {
        return new Judge(new Run(m, program, scenario, chip)).verdict();
    }
}
