package org.dmaworkbench.compiler.driver;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.body.ProgramScope;
import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.lang.kmdf.DeviceSettings;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** Writes {@code $EvtDriverDeviceAdd}: the device object, then every declared object in order. */
final class DeviceLowering {
    private static final CType.Int STATUS = new CType.Int("NTSTATUS", IntKind.I32);
    private static final CType.Handle DEVICE = new CType.Handle("WDFDEVICE");
    private static final Map<String, String> IO_TYPES =
            Map.of("direct", "WdfDeviceIoDirect", "buffered", "WdfDeviceIoBuffered", "neither", "WdfDeviceIoNeither");
    private static final Map<String, String> SCOPES = Map.of("device", "WdfSynchronizationScopeDevice", "queue",
            "WdfSynchronizationScopeQueue",
            "none", "WdfSynchronizationScopeNone");
    private static final Map<String, String> LEVELS = Map.of("passive", "WdfExecutionLevelPassive", "dispatch",
            "WdfExecutionLevelDispatch");

    private final ProgramScope scope;
    private final Driver driver;
    private final DeclaredProperties settings;
    private final DriverElement deviceSource;

    DeviceLowering(ProgramScope scope, Driver driver) {
        this.scope = scope;
        this.driver = driver;
        DeviceSettings device = driver.getElements().stream().filter(DeviceSettings.class::isInstance)
                .map(DeviceSettings.class::cast)
                .findFirst().orElse(null);
        this.settings = new DeclaredProperties(device == null ? List.of() : device.getProperties());
        this.deviceSource = device;
    }

    FunctionBuilder deviceAdd() {
        FunctionBuilder out = new FunctionBuilder("$EvtDriverDeviceAdd", "", STATUS).at(scope.position(driver));
        CType init = scope.type("PWDFDEVICE_INIT");
        out.parameter("Driver", new CType.Handle("WDFDRIVER"));
        int deviceInit = out.parameter("DeviceInit", init == null ? CTypes.VOID_POINTER : init);
        SyntheticFunction f = new SyntheticFunction(scope, out, new CType.Func(STATUS, List.of(), false));
        f.statement(deviceSource == null ? driver : deviceSource);
        ioType(f, deviceInit);
        powerCallbacks(f, deviceInit);
        int device = device(f, deviceInit);
        ObjectLowering objects = new ObjectLowering(scope, driver, f, device, handles(f, device));
        if (settings.value("alignment") != null) {
            f.ddi("WdfDeviceSetAlignmentRequirement", device, f.value(settings.value("alignment")));
        }
        for (DriverElement element : driver.getElements()) {
            if (element instanceof DriverObject object) {
                f.statement(object);
                objects.create(object);
            }
        }
        out.ret(out.constant(0));
        return out;
    }

    private void ioType(SyntheticFunction f, int deviceInit) {
        if (settings.word("io") != null) {
            f.ddi("WdfDeviceInitSetIoType", deviceInit, f.enumerator(IO_TYPES.get(settings.word("io"))));
        }
    }

    private void powerCallbacks(SyntheticFunction f, int deviceInit) {
        StructType callbacks = (StructType) scope.type("WDF_PNPPOWER_EVENT_CALLBACKS");
        List<FieldProperty> fields = settings.fields().filter(p -> callbacks.find(FieldNames.of(p)) != null).toList();
        if (!fields.isEmpty()) {
            SyntheticFunction.Config config = f.config("WDF_PNPPOWER_EVENT_CALLBACKS");
            f.init("WDF_PNPPOWER_EVENT_CALLBACKS_INIT", f.address(config));
            fields.forEach(p -> f.set(config, FieldNames.of(p), p.getValue()));
            f.ddi("WdfDeviceInitSetPnpPowerEventCallbacks", deviceInit, f.address(config));
        }
    }

    private int device(SyntheticFunction f, int deviceInit) {
        FunctionBuilder out = f.out();
        SyntheticFunction.Config attributes = f.config("WDF_OBJECT_ATTRIBUTES");
        f.init("WDF_OBJECT_ATTRIBUTES_INIT", f.address(attributes));
        setWord(f, attributes, "SynchronizationScope",
                SCOPES.get(settings.word("synchronization") == null ? "" : settings.word("synchronization")));
        setWord(f, attributes, "ExecutionLevel", LEVELS.get(settings.word("execution") == null ? ""
                : settings.word("execution")));
        settings.fields().filter(p -> attributes.type().find(FieldNames.of(p)) != null).forEach(p ->
                f.set(attributes, FieldNames.of(p), p.getValue()));
        DriverContext context = Contexts.ofOwner(driver, "device");
        if (context != null) {
            f.set(attributes, "ContextTypeInfo", 1L + Contexts.index(scope, context));
        }
        int initCopy = out.stack(8, 8);
        int handle = out.stack(8, 8);
        out.store(IntKind.U64, out.stackAddress(initCopy), 0, deviceInit);
        int status = f.ddi("WdfDeviceCreate", out.stackAddress(initCopy), f.address(attributes),
                out.stackAddress(handle));
        f.returnFailure(status);
        int device = out.local("device", DEVICE);
        out.emit(new Instruction.Move(device, f.loadStack(handle)));
        f.storeData(scope.hidden("$Device", DEVICE), device);
        return device;
    }

    private static void setWord(SyntheticFunction f, SyntheticFunction.Config config, String field, String enumerator) {
        if (enumerator != null) {
            StructType.Member member = config.type().find(field);
            f.out().store(IntKind.U32, f.address(config), member.offset(), f.enumerator(enumerator));
        }
    }

    private HandleFields handles(SyntheticFunction f, int device) {
        DriverContext context = Contexts.ofOwner(driver, "device");
        if (context == null || !(scope.types().typeOf(context) instanceof StructType type)) {
            return new HandleFields(f.out(), -1, null);
        }
        int address = f.out().local("context", new CType.Pointer(type));
        f.out().emit(new Instruction.Move(address,
                f.ddi("WdfObjectGetTypedContextWorker", device, f.out().constant(Contexts.index(scope, context)))));
        HandleFields fields = new HandleFields(f.out(), address, type);
        fields.store("Device", DEVICE, device);
        return fields;
    }
}
