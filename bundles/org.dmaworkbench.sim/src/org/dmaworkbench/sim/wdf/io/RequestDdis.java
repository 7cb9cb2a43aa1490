package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KERNEL_MODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.file.FileObjects;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfRequest* functions that neither complete nor move a request (facts kmdf 4.10). */
public final class RequestDdis {
    private static final int KERNEL_MODE = 0;
    private static final int USER_MODE = 1;

    private RequestDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        Lifetimes.of(ddis).release(ObjectKind.REQUEST, (m, row) -> m.state().set(REQUEST, row, REQUEST__OBJECT, 0));
        ddis.register("WdfRequestComplete", new CompleteByDriver("WdfRequestComplete", false));
        ddis.register("WdfRequestCompleteWithInformation", new CompleteByDriver("WdfRequestCompleteWithInformation", true));
        ddis.register("WdfRequestCompleteWithPriorityBoost", new CompleteByDriver("WdfRequestCompleteWithPriorityBoost", false));
        CancelableDdis.register(ddis);
        MoveRequest.register(ddis);
        ddis.add(CancelRequest.INSTANCE);
        ddis.add(FlushFile.INSTANCE);
        ddis.register("WdfRequestStopAcknowledge", StopAcknowledge::call);
        ddis.register("WdfRequestGetRequestorMode", (m, a) -> m.state().get(REQUEST, request(m, a), REQUEST__KERNEL_MODE) != 0 ? KERNEL_MODE : USER_MODE);
        ddis.register("WdfRequestSetInformation", (m, a) -> {
            m.state().set(REQUEST, request(m, a), REQUEST__INFORMATION, a.arg(1));
            return 0;
        });
        ddis.register("WdfRequestGetInformation", (m, a) -> m.state().get(REQUEST, request(m, a), REQUEST__INFORMATION));
        ddis.register("WdfRequestGetIoQueue", (m, a) -> {
            long queue = m.state().get(REQUEST, request(m, a), REQUEST__QUEUE);
            return queue == 0 ? 0 : Objects.handleOf(m, m.state().get(QUEUE, (int) queue - 1, QUEUE__OBJECT));
        });
        ddis.register("WdfRequestGetParameters", RequestParameters::get);
        ddis.register("WdfRequestGetFileObject", (m, a) -> FileObjects.handle(m, m.state().get(REQUEST, request(m, a), REQUEST__FILE)));
        BufferDdis.register(ddis);
    }

    private static int request(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
    }
}
