package org.dmaworkbench.sim.device;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Chip;
import org.dmaworkbench.program.scenario.Pattern;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.vm.Limits;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.schedule.RealTimeOrder;
import org.dmaworkbench.sim.tests.Sources;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.interrupt.InterruptService;

/** A chip with local memory and host pages on a machine without driver, kernel or time of its own. */
final class BareChip {
    static final long SRAM = 0x20000;
    final Machine machine;
    final Pci9656 chip;
    final Hardware hardware;
    private final StateBlock fresh;

    BareChip() {
        this(Map.of());
    }

    BareChip(Map<String, String> options) {
        this(Sources.example().programs().get(0), options);
    }

    BareChip(Program program, Map<String, String> options) {
        hardware = program.hardware();
        machine = new Machine(program, new Trace(true), new Ddis(), new RealTimeOrder(), Limits.DEFAULT, 1, 0);
        InterruptLine line = new InterruptLine(0, "INTA#", false, InterruptService.INSTANCE);
        line.create(machine);
        Chip settings = new Chip(Map.of(), options, 0, true, List.of(), List.of(), List.of(), List.of());
        chip = new Pci9656(machine, hardware, new Scenario.Device(Pattern.ZERO, 2_000, 66_000_000, false, settings), line, TimedEventKind.DMA_STEP);
        chip.create();
        int region = machine.memory().regions().allocate(RegionKind.DEVICE_MEMORY, SRAM, 0, 0, 0);
        chip.sram(machine.memory().regions().base(region), SRAM);
        fresh = machine.state().copy();
    }

    /** Makes everything as it was. */
    void renew() {
        machine.state().restore(fresh);
    }

    /** Adds a page of host memory. */
    void page(long address) {
        machine.memory().regions().allocate(RegionKind.USER_PAGES, 4096, 0, 0, 0, 0, new long[] {address >>> 12}, 1);
    }

    long read(Hardware.Register r) {
        return chip.port().busRead(RegisterPort.place(r.bar(), r.offset()), r.width() / 8);
    }

    void write(Hardware.Register r, long value) {
        chip.port().busWrite(RegisterPort.place(r.bar(), r.offset()), r.width() / 8, value);
    }

    Hardware.Register register(String name) {
        return hardware.register(name).orElseThrow();
    }

    long read(String name) {
        return read(register(name));
    }

    void write(String name, long value) {
        write(register(name), value);
    }

    void localWrite(String name, long value) {
        Hardware.Register r = register(name);
        chip.port().localWrite(RegisterPort.place(r.bar(), r.offset()), r.width() / 8, value);
    }

    long localRead(String name) {
        Hardware.Register r = register(name);
        return chip.port().localRead(RegisterPort.place(r.bar(), r.offset()), r.width() / 8);
    }
}
