package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLAGS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_CAPACITY;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;

import org.dmaworkbench.sim.kernel.ChainWalk;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * Stages the next transfer of a scatter/gather transaction (facts kmdf 2.6): moves the position on, cuts the fragment, asks the HAL
 * for its list. Argument: row of the transaction. Returns a status; EvtProgramDma has run, or will, when it is a success.
 */
final class StageList implements Routine {
    static final StageList INSTANCE = new StageList();
    /** KMDF 1.15: the flag for immediate execution reaches BuildScatterGatherList. */
    private static final int FIRST_WITH_BUILD_FLAGS = 15;
    private static final int OLD_IRQL = 0;

    private StageList() { }

    @Override public String name() {
        return "FxDmaScatterGatherTransaction::StageTransfer";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() == 0) {
            stage(a, m, t);
            return;
        }
        m.setIrql((int) a.slot(OLD_IRQL));
        if (!NtStatus.isSuccess(a.result())) {
            // A refused request never reached the line, so nobody else has touched the transaction.
            Pending.end(t);
            t.set(TRANSACTION__REMAINING, t.get(TRANSACTION__REMAINING) + t.get(TRANSACTION__CURRENT));
        }
        a.ret(a.result());
    }

    private void stage(Activation a, Machine m, Transaction t) {
        Mdl chain = new Mdl(m.memory());
        ChainWalk walk = new ChainWalk(chain, t.get(TRANSACTION__POSITION_MDL), t.get(TRANSACTION__POSITION_OFFSET));
        if (!t.hasAdapter() || !walk.advance(t.get(TRANSACTION__CURRENT))) {
            throw WdfBugCheck.crash(m);
        }
        t.set(TRANSACTION__POSITION_MDL, walk.mdl());
        t.set(TRANSACTION__POSITION_OFFSET, walk.offset());
        long remaining = t.get(TRANSACTION__REMAINING);
        long maximum = t.get(TRANSACTION__MAXIMUM_FRAGMENT);
        FragmentPlan plan = t.get(TRANSACTION__SINGLE_TRANSFER) != 0 ? new FragmentPlan(Math.min(remaining, maximum), false)
                : FragmentPlan.of(chain, walk.mdl(), walk.offset(), remaining, maximum, t.adapter(DMA_ADAPTER__MAP_REGISTERS),
                        t.enabler(DMA_ENABLER__ELEMENT_LIMIT));
        t.set(TRANSACTION__CURRENT, plan.length());
        if (plan.tooFragmented()) {
            a.ret(NtStatus.WDF_TOO_FRAGMENTED);
            return;
        }
        t.set(TRANSACTION__REMAINING, remaining - plan.length());
        a.slot(OLD_IRQL, m.irql());
        m.setIrql(Math.max(m.irql(), Irql.DISPATCH));
        Pending.begin(t);
        a.pc(1);
        boolean preallocated = (t.enabler(DMA_ENABLER__FLAGS) & EnablerConfig.NO_LIST_PREALLOCATION) == 0;
        boolean immediate = t.get(TRANSACTION__IMMEDIATE_EXECUTION) != 0 && (!preallocated || Verifier.clientSince(m, FIRST_WITH_BUILD_FLAGS));
        a.call(HalRoutines.ALLOCATE_LIST, t.adapter().row(), t.row(), immediate ? 1 : 0, walk.mdl(), walk.offset(), plan.length(),
                preallocated ? t.get(TRANSACTION__LIST_CAPACITY) : 0);
    }
}
