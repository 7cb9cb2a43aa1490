package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__BUSY;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__LISTS_QUEUED;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * Grants map registers: calls the execution routine of each request that can have them now, one after the other at DISPATCH_LEVEL, in
 * the thread that made them available (facts kmdf 2.12, case 065). A channel is busy until its routine returns (facts kmdf 2.8 item 4).
 * Arguments: adapter; row + 1 of a request that has its registers already, or 0. Then: row of the transaction, row of the request.
 */
public final class GrantMapRegisters implements Routine {
    private static final int REQUEST = 0;
    private static final int OLD_IRQL = 1;
    private final Routine listControl;
    private final Routine adapterControl;

    /**
     * Makes it.
     *
     * @param listControl takes a granted list: row of the transaction, row of the request
     * @param adapterControl takes a granted channel, with the same arguments
     */
    public GrantMapRegisters(Routine listControl, Routine adapterControl) {
        this.listControl = listControl;
        this.adapterControl = adapterControl;
    }

    @Override public String name() {
        return "HalGrantMapRegisters";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        DmaAdapter adapter = new DmaAdapter(m, (int) a.arg(0));
        int request = (int) a.arg(1) - 1;
        if (a.pc() != 0) {
            finish(a, adapter);
            request = -1;
        }
        if (request < 0) {
            request = new MapRegisterLine(adapter).takeFirst();
        }
        if (request < 0) {
            a.ret(0);
        } else {
            begin(a, adapter, new MapRegisterRequest(m, request));
        }
    }

    private void begin(Activation a, DmaAdapter adapter, MapRegisterRequest request) {
        Machine m = a.machine();
        a.slot(REQUEST, request.row());
        a.slot(OLD_IRQL, m.irql());
        m.setIrql(Math.max(m.irql(), Irql.DISPATCH));
        if (occupies(request)) {
            adapter.set(DMA_ADAPTER__BUSY, 1);
        }
        a.event(request.cause());
        a.pc(1);
        a.call(request.isChannel() ? adapterControl : listControl, request.transaction(), request.row());
    }

    private static void finish(Activation a, DmaAdapter adapter) {
        MapRegisterRequest request = new MapRegisterRequest(a.machine(), (int) a.slot(REQUEST));
        if (occupies(request)) {
            adapter.set(DMA_ADAPTER__BUSY, 0);
        }
        request.free();
        a.machine().setIrql((int) a.slot(OLD_IRQL));
    }

    private static boolean occupies(MapRegisterRequest request) {
        return request.isChannel() || HalSettings.is(request.machine(), HAL__LISTS_QUEUED);
    }
}
