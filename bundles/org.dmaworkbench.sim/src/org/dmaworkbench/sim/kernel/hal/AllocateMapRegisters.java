package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL__LISTS_WITHOUT_REGISTERS;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;


/**
 * The HAL's BuildScatterGatherList[Ex], GetScatterGatherList[Ex] and AllocateAdapterChannel[Ex] (facts kmdf 11): grants map registers
 * inside the call, puts the request into the adapter's line, or refuses. Returns a status; success means granted or waiting. Arguments:
 * adapter, transaction, whether it must not wait, then for a channel the number of registers, for a list the MDL, the offset in it, the
 * length, and the bytes of the caller's list buffer (0: the HAL allocates the list).
 */
public final class AllocateMapRegisters implements Routine {
    private final boolean channel;
    private final Routine grant;

    /** Makes the function for channels or the one for lists. */
    public AllocateMapRegisters(boolean channel, Routine grant) {
        this.channel = channel;
        this.grant = grant;
    }

    @Override public String name() {
        return channel ? "HalAllocateAdapterChannel" : "HalBuildScatterGatherList";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(HalStatus.SUCCESS);
            return;
        }
        Machine m = a.machine();
        DmaAdapter adapter = new DmaAdapter(m, (int) a.arg(0));
        long injected = (channel ? HalCall.CHANNEL : HalCall.LIST).injected(m);
        long status = injected == 0 && !channel ? ListSize.check(new Mdl(m.memory()), m, a.arg(3), a.arg(4), a.arg(5), a.arg(6)) : injected;
        if (status < 0) {
            a.ret(status);
            return;
        }
        long registers = channel ? a.arg(3) : listRegisters(m, a.arg(3), a.arg(4), a.arg(5));
        MapRegisterLine line = new MapRegisterLine(adapter);
        boolean now = line.grantsNow(MapRegisterLine.taken(m, channel, registers));
        if (registers > adapter.mapRegisters() || !now && a.arg(2) != 0) {
            a.ret(HalStatus.INSUFFICIENT_RESOURCES);
            return;
        }
        MapRegisterRequest request = MapRegisterRequest.create(adapter, (int) a.arg(1), channel, registers);
        if (!channel) {
            request.describe(a.arg(3), a.arg(4), a.arg(5));
        }
        if (now) {
            line.take(request.row());
            a.pc(1);
            a.call(grant, adapter.row(), request.row() + 1L);
        } else {
            line.append(request.row());
            a.ret(HalStatus.SUCCESS);
        }
    }

    static long listRegisters(Machine m, long mdl, long offset, long length) {
        return HalSettings.is(m, HAL__LISTS_WITHOUT_REGISTERS) ? 0 : ScatterGather.registers(new Mdl(m.memory()), mdl, offset, length);
    }
}
