package org.dmaworkbench.compiler.driver;

import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.dmaworkbench.compiler.body.ProgramScope;
import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.compiler.body.Unsupported;
import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnablerProperty;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ObjectKind;
import org.dmaworkbench.program.build.FunctionBuilder;

/** Writes the creation of declared objects. A failure ends EvtDriverDeviceAdd with the create function's status. */
final class ObjectLowering {
    private static final Map<String, String> REQUEST_TYPES = Map.of("read", "WdfRequestTypeRead", "write",
            "WdfRequestTypeWrite",
            "create", "WdfRequestTypeCreate", "device", "WdfRequestTypeDeviceControl", "internal",
            "WdfRequestTypeDeviceControlInternal");

    private final ProgramScope scope;
    private final Driver driver;
    private final SyntheticFunction f;
    private final FunctionBuilder out;
    private final int device;
    private final HandleFields fields;

    ObjectLowering(ProgramScope scope, Driver driver, SyntheticFunction f, int device, HandleFields fields) {
        this.scope = scope;
        this.driver = driver;
        this.f = f;
        this.out = f.out();
        this.device = device;
        this.fields = fields;
    }

    void create(DriverObject object) {
        int mark = out.mark();
        switch (object) {
            case DmaEnabler o -> enabler(o, DeclaredProperties.of(o));
            case CommonBuffer o -> commonBuffer(o, DeclaredProperties.of(o));
            case Transaction o -> transaction(o, DeclaredProperties.of(o));
            case Queue o -> queue(o, DeclaredProperties.of(o));
            case Interrupt o -> interrupt(o, DeclaredProperties.of(o));
            default -> throw new Unsupported(object, "'" + object.getName()
                    + "': objects of this kind are not modelled yet");
        }
        out.release(mark);
    }

    private void enabler(DmaEnabler o, DeclaredProperties p) {
        SyntheticFunction.Config config = f.config("WDF_DMA_ENABLER_CONFIG");
        int profile = p.value("profile") == null ? f.enumerator("WdfDmaProfileScatterGather")
                : f.value(p.value("profile"));
        int length = p.value("maximum") == null ? out.constant(0) : f.value(p.value("maximum"));
        f.init("WDF_DMA_ENABLER_CONFIG_INIT", f.address(config), profile, length);
        if (p.value("version") != null) {
            f.set(config, "WdmDmaVersionOverride", p.value("version"));
        }
        p.fields().forEach(x -> f.set(config, FieldNames.of(x), x.getValue()));
        int handle = make(o, h -> f.ddi("WdfDmaEnablerCreate", device, f.address(config), attributes(null), h));
        if (p.value("elements") != null) {
            f.ddi("WdfDmaEnablerSetMaximumScatterGatherElements", handle, f.value(p.value("elements")));
        }
    }

    private void commonBuffer(CommonBuffer o, DeclaredProperties p) {
        if (p.value("alignment") != null) {
            throw new Unsupported(o,
                    "'alignment' of a common buffer: WdfCommonBufferCreateWithConfig is not modelled yet");
        }
        int enabler = enabler(o, p.enabler());
        int length = p.value("length") == null ? out.constant(0) : f.value(p.value("length"));
        make(o, h -> f.ddi("WdfCommonBufferCreate", enabler, length, attributes(null), h));
    }

    private void transaction(Transaction o, DeclaredProperties p) {
        int enabler = enabler(o, p.enabler());
        DriverContext general = Contexts.ofOwner(driver, "transaction");
        TypeDeclaration context = p.context() != null ? p.context().getType() : general;
        make(o, h -> f.ddi("WdfDmaTransactionCreate", enabler, attributes(context), h));
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
        p.fields().forEach(x -> f.set(config, FieldNames.of(x), x.getValue()));
        int handle = make(o, h -> f.ddi("WdfIoQueueCreate", device, f.address(config),
                attributes(Contexts.ofOwner(driver, "queue")), h));
        p.accepts().flatMap(a -> a.getRequests().stream()).forEach(r ->
                f.returnFailure(f.ddi("WdfDeviceConfigureRequestDispatching", device, handle,
                        f.enumerator(REQUEST_TYPES.get(r.getKind())))));
    }

    private void interrupt(Interrupt o, DeclaredProperties p) {
        SyntheticFunction.Config config = f.config("WDF_INTERRUPT_CONFIG");
        int none = out.constant(0);
        f.init("WDF_INTERRUPT_CONFIG_INIT", f.address(config), none, none);
        p.fields().forEach(x -> f.set(config, FieldNames.of(x), x.getValue()));
        if (p.has("serialized")) {
            f.set(config, "AutomaticSerialization", 1);
        }
        if (p.has("passive")) {
            f.set(config, "PassiveHandling", 1);
        }
        make(o, h -> f.ddi("WdfInterruptCreate", device, f.address(config),
                attributes(Contexts.ofOwner(driver, "interrupt")), h));
    }

    private int enabler(DriverObject object, EnablerProperty property) {
        DmaEnabler enabler = property != null ? property.getEnabler() : driver.getElements().stream()
                .filter(DmaEnabler.class::isInstance)
                .map(DmaEnabler.class::cast).findFirst().orElse(null);
        if (enabler == null || enabler.eIsProxy()) {
            throw new Unsupported(object, "'" + object.getName() + "' without a DMA enabler");
        }
        return f.loadData(scope.handle(enabler));
    }

    /** Returns a slot with the address of attributes that ask for a context, or with 0 for none. */
    private int attributes(TypeDeclaration context) {
        if (context == null) {
            return out.constant(0);
        }
        SyntheticFunction.Config attributes = f.config("WDF_OBJECT_ATTRIBUTES");
        f.init("WDF_OBJECT_ATTRIBUTES_INIT", f.address(attributes));
        f.set(attributes, "ContextTypeInfo", 1L + Contexts.index(scope, context));
        return f.address(attributes);
    }

    private int make(DriverObject object, IntUnaryOperator create) {
        int place = out.stack(8, 8);
        f.returnFailure(create.applyAsInt(out.stackAddress(place)));
        int handle = f.loadStack(place);
        f.storeData(scope.handle(object), handle);
        fields.store(object.getName(), ObjectKind.of(object).handle(), handle);
        return handle;
    }
}
