package org.dmaworkbench.sim.scenario;

import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.device.Presence;
import org.dmaworkbench.sim.device.RegisterPort;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.vm.Machine;

/** What others than the driver do to the chip: another master on the bus, the device's own processor, the board's pins. */
final class BoardAccess {
    private BoardAccess() { }

    /** Makes a register access; the trace shows it as one of the device's, not of a CPU. */
    static void of(Machine m, Pci9656 chip, AppStep.RegisterAccess access) {
        int bytes = access.width() / 8;
        int at = RegisterPort.place(access.bar(), access.offset());
        boolean answers = access.local() || access.bar() == Hardware.CONFIGURATION || chip.answers();
        int cpu = m.trace().stamp().cpu;
        m.trace().stamp().cpu = Stamp.DEVICE;
        if (access.write()) {
            m.access(m.trace().emit(Kind.REG_WRITE, m.cause(), access.bar(), access.offset(), access.width(), access.value()));
            if (access.local()) {
                chip.port().localWrite(at, bytes, access.value());
            } else if (answers) {
                chip.port().busWrite(at, bytes, access.value());
            }
            m.access(0);
        } else {
            long value = access.local() ? chip.port().localRead(at, bytes) : answers ? chip.port().busRead(at, bytes) : Presence.allOnes(bytes);
            m.trace().emit(Kind.REG_READ, m.cause(), access.bar(), access.offset(), access.width(), value);
        }
        m.trace().stamp().cpu = cpu;
    }

    /** Drives an input pin. */
    static void drive(Machine m, Pci9656 chip, AppStep.DrivePin pin) {
        m.access(m.trace().emit(Kind.IRQ_LINE, m.cause(), pin.high() ? 1 : 0, m.trace().intern(pin.pin())));
        chip.pin(pin.pin(), pin.high());
        m.access(0);
    }
}
