package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__ADAPTER_FAILS;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__ADDRESS_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__BOUNCE_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__GRANT_DELAY;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__LENIENT_TRANSFER_INFO;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__LISTS_QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__LISTS_WITHOUT_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__LIST_SIZE_STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__MERGE_PAGES;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__NULL_MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__TRIM_PACKETS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Hal;
import org.dmaworkbench.sim.vm.Machine;

/** The one row of table Hal: what the host is like, what the scenario holds back, and what it makes fail. */
public final class HalSettings {
    private HalSettings() { }

    /** Writes the settings of a host into a fresh machine. */
    public static void create(Machine m, Hal hal) {
        StateBlock s = m.state();
        int row = s.add(HAL);
        s.set(HAL, row, HAL__MERGE_PAGES, flag(hal.mergePages()));
        s.set(HAL, row, HAL__TRIM_PACKETS, flag(hal.trimPackets()));
        s.set(HAL, row, HAL__LENIENT_TRANSFER_INFO, flag(hal.lenientTransferInfo()));
        s.set(HAL, row, HAL__NULL_MAP_BASE, flag(hal.nullMapBase()));
        s.set(HAL, row, HAL__LISTS_QUEUED, flag(hal.listsQueued()));
        s.set(HAL, row, HAL__LISTS_WITHOUT_REGISTERS, flag(hal.listsWithoutRegisters()));
        s.set(HAL, row, HAL__ADAPTER_FAILS, flag(hal.refusesAdapters()));
        s.set(HAL, row, HAL__LIST_SIZE_STATUS, hal.listSizeStatus());
        s.set(HAL, row, HAL__GRANT_DELAY, hal.grantDelay());
        s.set(HAL, row, HAL__BOUNCE_ADDRESS, hal.bounceAddress());
        s.set(HAL, row, HAL__ADDRESS_LIMIT, hal.addressBits() == 0 || hal.addressBits() >= Long.SIZE ? 0 : 1L << hal.addressBits());
    }

    private static long flag(boolean on) {
        return on ? 1 : 0;
    }

    /** Returns a setting. */
    static long get(Machine m, int column) {
        return m.state().get(HAL, 0, column);
    }

    static boolean is(Machine m, int column) {
        return get(m, column) != 0;
    }
}
