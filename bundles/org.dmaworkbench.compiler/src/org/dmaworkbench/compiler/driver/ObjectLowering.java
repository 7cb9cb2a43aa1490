package org.dmaworkbench.compiler.driver;

import java.util.Map;
import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.lang.kmdf.Collection;
import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.DpcObject;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.kmdf.SpinLock;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.kmdf.WaitLock;
import org.dmaworkbench.lang.kmdf.WorkItem;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** Writes the creation of declared objects. A failure ends EvtDriverDeviceAdd with the create function's status. */
final class ObjectLowering {
    private static final Map<String, String> REQUEST_TYPES = Map.of("read", "WdfRequestTypeRead", "write",
            "WdfRequestTypeWrite", "create", "WdfRequestTypeCreate", "device", "WdfRequestTypeDeviceControl",
            "internal", "WdfRequestTypeDeviceControlInternal");

    private final Creation creation;
    private final SyntheticFunction f;
    private final FunctionBuilder out;

    ObjectLowering(Creation creation) {
        this.creation = creation;
        this.f = creation.function();
        this.out = creation.out();
    }

    void create(DriverObject object) {
        int mark = out.mark();
        DmaCreation dma = new DmaCreation(creation);
        DeferredCreation deferred = new DeferredCreation(creation);
        switch (object) {
            case DmaEnabler o -> dma.enabler(o);
            case CommonBuffer o -> dma.commonBuffer(o);
            case Transaction o -> dma.transaction(o);
            case Queue o -> queue(o, DeclaredProperties.of(o));
            case Interrupt o -> interrupt(o, DeclaredProperties.of(o));
            case Timer o -> deferred.timer(o);
            case WorkItem o -> deferred.workItem(o);
            case DpcObject o -> deferred.dpc(o);
            case SpinLock o -> deferred.plain(o, "WdfSpinLockCreate");
            case WaitLock o -> deferred.plain(o, "WdfWaitLockCreate");
            case Collection o -> deferred.plain(o, "WdfCollectionCreate");
            default -> throw new IllegalStateException("an object of an unknown kind: " + object.getName());
        }
        out.release(mark);
    }

    private void queue(Queue o, DeclaredProperties p) {
        SyntheticFunction.Config config = f.config("WDF_IO_QUEUE_CONFIG");
        int dispatch = f.enumerator(p.has("parallel") ? "WdfIoQueueDispatchParallel" : p.has("manual")
                ? "WdfIoQueueDispatchManual"
                : "WdfIoQueueDispatchSequential");
        f.init(p.has("default") ? "WDF_IO_QUEUE_CONFIG_INIT_DEFAULT_QUEUE" : "WDF_IO_QUEUE_CONFIG_INIT",
                f.address(config), dispatch);
        if (p.has("allow")) {
            f.set(config, "AllowZeroLengthRequests", 1);
        }
        if (p.word("power") != null) {
            f.set(config, "PowerManaged", p.word("power").equals("yes") ? 1 : 0);
        }
        if (p.value("maximum") != null) {
            out.store(IntKind.U32, f.address(config), presentedRequests(config.type()), f.value(p.value("maximum")));
        }
        creation.fields(config, p);
        int handle = creation.make(o, h -> f.ddi("WdfIoQueueCreate", creation.device(), f.address(config),
                creation.attributes(o, p, null, false), h));
        p.accepts().flatMap(a -> a.getRequests().stream()).forEach(r ->
                f.returnFailure(f.ddi("WdfDeviceConfigureRequestDispatching", creation.device(), handle,
                        f.enumerator(REQUEST_TYPES.get(r.getKind())))));
    }

    /** Returns the offset of Settings.Parallel.NumberOfPresentedRequests. */
    private static int presentedRequests(StructType config) {
        StructType.Member settings = config.find("Settings");
        StructType.Member parallel = ((StructType) settings.type()).find("Parallel");
        return settings.offset() + parallel.offset()
                + ((StructType) parallel.type()).find("NumberOfPresentedRequests").offset();
    }

    private void interrupt(Interrupt o, DeclaredProperties p) {
        SyntheticFunction.Config config = f.config("WDF_INTERRUPT_CONFIG");
        int none = out.constant(0);
        f.init("WDF_INTERRUPT_CONFIG_INIT", f.address(config), none, none);
        creation.fields(config, p);
        if (p.has("serialized")) {
            f.set(config, "AutomaticSerialization", p.says("serialized", false) ? 1 : 0);
        }
        if (p.has("passive")) {
            f.set(config, "PassiveHandling", 1);
        }
        if (p.lock() != null) {
            String field = p.lock().getLock() instanceof SpinLock ? "SpinLock" : "WaitLock";
            out.store(IntKind.U64, f.address(config), config.type().find(field).offset(),
                    creation.handle(p.lock().getLock()));
        }
        creation.make(o, h -> f.ddi("WdfInterruptCreate", creation.device(), f.address(config),
                creation.attributes(o, p, null, false), h));
    }
}
