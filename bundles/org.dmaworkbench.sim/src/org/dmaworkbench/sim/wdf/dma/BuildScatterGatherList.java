package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * The HAL's BuildScatterGatherList (facts kmdf 11): grants the map registers at once and goes on with the list, or puts the
 * transaction into the adapter's FIFO. Argument: row of the transaction. Returns a status; success means granted or waiting.
 */
final class BuildScatterGatherList implements Routine {
    static final BuildScatterGatherList INSTANCE = new BuildScatterGatherList();

    private BuildScatterGatherList() { }

    @Override public String name() {
        return "HalBuildScatterGatherList";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(NtStatus.SUCCESS);
            return;
        }
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        Mdl chain = new Mdl(m.memory());
        long mdl = t.get(TRANSACTION__POSITION_MDL);
        long offset = t.get(TRANSACTION__POSITION_OFFSET);
        long length = t.get(TRANSACTION__CURRENT);
        if (!ScatterGather.build(chain, mdl, offset, length, true, (address, bytes) -> { })) {
            a.ret(NtStatus.BUFFER_TOO_SMALL);
            return;
        }
        int registers = ScatterGather.registers(chain, mdl, offset, length);
        if (registers > t.adapter(DMA_ADAPTER__MAP_REGISTERS)) {
            a.ret(NtStatus.INSUFFICIENT_RESOURCES);
        } else if (MapRegisters.available(t, registers)) {
            MapRegisters.take(t, registers, mdl, offset, length);
            a.pc(1);
            a.call(ProgramTransfer.INSTANCE, a.arg(0));
        } else if (t.get(TRANSACTION__IMMEDIATE_EXECUTION) != 0) {
            a.ret(NtStatus.INSUFFICIENT_RESOURCES);
        } else {
            MapRegisters.await(t, registers, mdl, offset, length);
            a.ret(NtStatus.SUCCESS);
        }
    }
}
