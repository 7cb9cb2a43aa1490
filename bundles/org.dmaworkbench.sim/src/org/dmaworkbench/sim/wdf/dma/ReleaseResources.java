package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ALLOCATED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__BOUNCE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE_SET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;

import org.dmaworkbench.sim.kernel.hal.DmaAdapter;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * Gives back what the HAL granted: the scatter/gather list, or the map registers of a channel unless they are reserved (facts kmdf 2.7,
 * 2.8 item 6, 2.3 notes a, b and d). Registers that become free are granted to others before it returns. Arguments: row of the transaction;
 * 1 to give a reservation back too; 1 to keep the adapter because only the transfer is over, not the transaction.
 */
final class ReleaseResources implements Routine {
    static final ReleaseResources INSTANCE = new ReleaseResources();

    private ReleaseResources() { }

    @Override public String name() {
        return "FxDmaTransaction::ReleaseResources";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        Transaction t = new Transaction(a.machine(), (int) a.arg(0));
        DmaAdapter adapter = t.hasAdapter() ? t.adapter() : null;
        long freed = t.profile().packet() ? channel(t, a.arg(1) != 0) : list(t, a.arg(2) != 0);
        if (freed < 0) {
            a.ret(0);
            return;
        }
        adapter.free(freed);
        a.pc(1);
        a.call(HalRoutines.GRANT, adapter.row(), 0);
    }

    /** Returns how many registers are free now, -1 if there was no list. */
    private static long list(Transaction t, boolean transferOnly) {
        Machine m = t.machine();
        long list = t.get(TRANSACTION__LIST);
        if (list != 0 && !t.hasAdapter()) {
            throw WdfBugCheck.crash(m);
        }
        if (!transferOnly) {
            t.set(TRANSACTION__ADAPTER, 0);
        }
        if (list == 0) {
            return -1;
        }
        m.memory().regions().free((int) list - 1, m.cause());
        t.set(TRANSACTION__LIST, 0);
        long registers = t.get(TRANSACTION__LIST_REGISTERS);
        t.set(TRANSACTION__LIST_REGISTERS, 0);
        return registers;
    }

    /** Returns how many registers are free now, -1 if there were none to give. */
    private static long channel(Transaction t, boolean force) {
        dropBounce(t);
        if (t.get(TRANSACTION__MAP_BASE_SET) == 0 || t.get(TRANSACTION__RESERVED) != 0 && !force) {
            return -1;
        }
        boolean based = t.get(TRANSACTION__MAP_BASE) != 0;
        long registers = t.get(TRANSACTION__ALLOCATED);
        t.set(TRANSACTION__MAP_BASE, 0);
        t.set(TRANSACTION__MAP_BASE_SET, 0);
        t.set(TRANSACTION__RESERVED, 0);
        t.set(TRANSACTION__ALLOCATED, 0);
        t.set(TRANSACTION__ADAPTER, 0);
        StartPacket.releaseDevice(t);
        return based ? registers : -1;
    }

    static void dropBounce(Transaction t) {
        long bounce = t.get(TRANSACTION__BOUNCE);
        if (bounce != 0) {
            t.machine().memory().regions().free((int) bounce - 1, t.machine().cause());
            t.set(TRANSACTION__BOUNCE, 0);
        }
    }
}
