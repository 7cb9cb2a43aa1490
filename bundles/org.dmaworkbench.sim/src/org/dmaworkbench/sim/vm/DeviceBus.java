package org.dmaworkbench.sim.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dmaworkbench.machine.MmioBus;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.trace.Kind;

/** Brings accesses to device windows to the devices and records them. */
final class DeviceBus implements MmioBus {
    private static final int T = MachinePackage.REGION;
    private final Machine m;
    private final List<Mmio> devices = new ArrayList<>();

    DeviceBus(Machine m) {
        this.m = m;
    }

    int attach(Mmio device) {
        devices.add(device);
        return devices.size() - 1;
    }

    void power(int level) {
        devices.forEach(device -> device.power(m, level));
    }

    boolean serveNeighbours() {
        boolean served = false;
        for (Mmio device : devices) {
            served |= device.serveNeighbour(m);
        }
        return served;
    }

    @Override public long read(int region, long offset, int bytes) {
        StateBlock state = m.state();
        Mmio device = devices.get((int) state.get(T, region, MachinePackage.REGION__HANDLER));
        int bar = (int) state.get(T, region, MachinePackage.REGION__HANDLER_ARGUMENT);
        m.present().lookIfExecuting();
        long value = device.read(m, bar, offset, bytes);
        if (device.recorded(bar)) {
            m.trace().emit(Kind.REG_READ, m.cause(), bar, offset, 8L * bytes, value);
        }
        return value;
    }

    /** Returns what is in a device window, without an access; empty outside of windows and where the device cannot tell. */
    OptionalLong peek(long address, int bytes) {
        int region = m.memory().regions().at(address);
        if (region < 0) {
            return OptionalLong.empty();
        }
        Mmio device = devices.get((int) m.state().get(T, region, MachinePackage.REGION__HANDLER));
        int bar = (int) m.state().get(T, region, MachinePackage.REGION__HANDLER_ARGUMENT);
        return device.peek(bar, address - m.memory().regions().base(region), bytes);
    }

    @Override public void write(int region, long offset, int bytes, long value) {
        StateBlock state = m.state();
        Mmio device = devices.get((int) state.get(T, region, MachinePackage.REGION__HANDLER));
        int bar = (int) state.get(T, region, MachinePackage.REGION__HANDLER_ARGUMENT);
        long written = bytes == 8 ? value : value & (1L << 8 * bytes) - 1;
        m.present().lookIfExecuting();
        if (device.recorded(bar)) {
            m.access(m.trace().emit(Kind.REG_WRITE, m.cause(), bar, offset, 8L * bytes, written));
        }
        device.write(m, bar, offset, bytes, written);
        m.access(0);
    }
}
