package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ALLOCATED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__BOUNCE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__NEEDED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RERUN;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STAGING;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.kernel.hal.ChannelMapping;
import org.dmaworkbench.sim.kernel.hal.ElementList;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * Stages fragments of a packet transaction, at the IRQL of its caller (facts kmdf 2.8 items 5 and 7). While EvtProgramDma runs inside it,
 * another call only asks for one more round, made here when the callback has returned. Argument: row of the transaction. Returns a status.
 */
final class StagePacket implements Routine {
    static final StagePacket INSTANCE = new StagePacket();
    private static final int LIST = 0;

    private StagePacket() { }

    @Override public String name() {
        return "FxDmaPacketTransaction::StageTransfer";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() == 0) {
            if (t.get(TRANSACTION__STAGING) != 0) {
                t.set(TRANSACTION__RERUN, 1);
                a.ret(NtStatus.SUCCESS);
                return;
            }
            t.set(TRANSACTION__STAGING, 1);
            Pending.begin(t);
        } else {
            // The list lies on the stack of the staging loop: it is gone when the callback has returned.
            m.memory().regions().free((int) a.slot(LIST), m.cause());
            if (t.get(TRANSACTION__RERUN) == 0) {
                end(a, t, NtStatus.SUCCESS);
                return;
            }
        }
        t.set(TRANSACTION__RERUN, 0);
        stage(a, m, t);
    }

    private static void end(Activation a, Transaction t, long status) {
        t.set(TRANSACTION__STAGING, 0);
        Pending.end(t);
        a.ret(status);
    }

    private static void stage(Activation a, Machine m, Transaction t) {
        long mdl = t.get(TRANSACTION__MDL);
        if (!t.hasAdapter() || mdl == 0 && !t.usesVersion3()) {
            throw WdfBugCheck.crash(m);
        }
        long offset = t.get(TRANSACTION__OFFSET) + t.get(TRANSACTION__DONE);
        long length = length(m, t, mdl, offset);
        t.set(TRANSACTION__POSITION_OFFSET, offset);
        t.set(TRANSACTION__CURRENT, length);
        t.set(TRANSACTION__REMAINING, t.get(TRANSACTION__REMAINING) - length);
        boolean limited = t.get(TRANSACTION__MAP_BASE) != 0;
        ChannelMapping mapping = ChannelMapping.of(t.adapter(), mdl, offset, length, limited ? t.get(TRANSACTION__ALLOCATED) : ChannelMapping.UNLIMITED,
                t.get(TRANSACTION__DIRECTION) != 0, t.profile().addressLimit());
        if (!NtStatus.isSuccess(mapping.status())) {
            end(a, t, mapping.status());
            return;
        }
        t.set(TRANSACTION__BOUNCE, mapping.bounce() + 1);
        if (mapping.length() < length) {
            t.set(TRANSACTION__REMAINING, t.get(TRANSACTION__REMAINING) + length - mapping.length());
            t.set(TRANSACTION__CURRENT, mapping.length());
        }
        ElementList list = ElementList.of(m, t.row(), mapping);
        a.slot(LIST, list.region());
        a.pc(1);
        ProgramCallback.call(a, t, list);
    }

    /** A reservation smaller than the need cuts the fragment to what its registers cover from the fragment's place in its page. */
    private static long length(Machine m, Transaction t, long mdl, long offset) {
        long length = Math.min(t.get(TRANSACTION__REMAINING), t.get(TRANSACTION__MAXIMUM_FRAGMENT));
        long reserved = t.get(TRANSACTION__RESERVED);
        if (reserved == 0 || t.get(TRANSACTION__NEEDED) <= reserved) {
            return length;
        }
        Mdl chain = new Mdl(m.memory());
        long at = mdl;
        long in = offset;
        // An offset on the boundary of two MDLs is taken for the end of the first.
        while (in > chain.byteCount(at) && chain.next(at) != 0) {
            in -= chain.byteCount(at);
            at = chain.next(at);
        }
        int inPage = PageMath.offset(chain.byteOffset(at) + in);
        return Math.min(length, PageMath.PAGE * (reserved - 1) + PageMath.PAGE - inPage);
    }
}
