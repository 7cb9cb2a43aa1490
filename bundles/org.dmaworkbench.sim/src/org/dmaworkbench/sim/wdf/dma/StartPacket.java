package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__NEEDED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PACKET_BUSY;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.rules.dma.D21;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * Starts a packet transaction (facts kmdf 2.8 items 1 to 3): takes the device (version 2), asks for the channel with map registers for the
 * longest fragment, or goes on at once with reserved registers. Argument: row of the transaction. Returns a status.
 */
final class StartPacket implements Routine {
    static final StartPacket INSTANCE = new StartPacket();
    private static final int OLD_IRQL = 0;
    private static final int INLINE = 1;
    private static final int ASKED = 2;

    private StartPacket() { }

    @Override public String name() {
        return "FxDmaPacketTransaction::StartTransfer";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() == 0) {
            start(a, m, t);
            return;
        }
        m.setIrql((int) a.slot(OLD_IRQL));
        if (a.pc() == INLINE) {
            // What staging said goes nowhere, as it would in the HAL's call (facts kmdf 2.8 item 4).
            a.ret(NtStatus.SUCCESS);
            return;
        }
        if (!NtStatus.isSuccess(a.result())) {
            Pending.end(t);
            releaseDevice(t);
        }
        a.ret(a.result());
    }

    private void start(Activation a, Machine m, Transaction t) {
        if (!acquireDevice(t)) {
            D21.broken(m, t.handle());
            a.ret(NtStatus.WDF_BUSY);
            return;
        }
        long remaining = t.get(TRANSACTION__REMAINING);
        long maximum = t.get(TRANSACTION__MAXIMUM_FRAGMENT);
        long current = Math.min(remaining, maximum);
        Mdl mdl = new Mdl(m.memory());
        long needed = current == remaining
                ? PageMath.spanned(PageMath.offset(mdl.byteOffset(t.get(TRANSACTION__MDL)) + t.get(TRANSACTION__OFFSET)), current)
                : PageMath.spanned(PageMath.PAGE - 1, maximum);
        t.set(TRANSACTION__CURRENT, current);
        t.set(TRANSACTION__NEEDED, needed);
        a.slot(OLD_IRQL, m.irql());
        m.setIrql(Math.max(m.irql(), Irql.DISPATCH));
        if (t.get(TRANSACTION__RESERVED) != 0) {
            a.pc(INLINE);
            a.call(AdapterControl.INSTANCE, t.row(), AdapterControl.RESERVED);
            return;
        }
        Pending.begin(t);
        a.pc(ASKED);
        a.call(HalRoutines.ALLOCATE_CHANNEL, t.adapter().row(), t.row(), t.get(TRANSACTION__IMMEDIATE_EXECUTION), needed);
    }

    /** Version 2 has one packet transaction per device at a time; version 3 leaves the order to the HAL (facts kmdf 2.12). */
    private static boolean acquireDevice(Transaction t) {
        if (t.usesVersion3()) {
            return true;
        }
        int device = (int) t.enabler(DMA_ENABLER__DEVICE) - 1;
        boolean free = t.machine().state().get(WDF_DEVICE, device, WDF_DEVICE__PACKET_BUSY) == 0;
        t.machine().state().set(WDF_DEVICE, device, WDF_DEVICE__PACKET_BUSY, 1);
        return free;
    }

    static void releaseDevice(Transaction t) {
        if (!t.usesVersion3()) {
            t.machine().state().set(WDF_DEVICE, (int) t.enabler(DMA_ENABLER__DEVICE) - 1, WDF_DEVICE__PACKET_BUSY, 0);
        }
    }
}
