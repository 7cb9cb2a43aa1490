package org.dmaworkbench.sim.wdf.dpc;

import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__RUNNING;

import org.dmaworkbench.sim.wdf.object.SerializedCallback;

/** Runs EvtDpcFunc. Argument: row in table DpcObject. */
public final class RunDpc extends SerializedCallback {
    /** The routine. */
    public static final RunDpc INSTANCE = new RunDpc();

    private RunDpc() {
        super(DPC_OBJECT, DPC_OBJECT__OBJECT, DPC_OBJECT__CALLBACK, DPC_OBJECT__LOCK, DPC_OBJECT__RUNNING, "EvtDpcFunc");
    }

    @Override public String name() {
        return "FxDpc::FxDpcThunk";
    }
}
