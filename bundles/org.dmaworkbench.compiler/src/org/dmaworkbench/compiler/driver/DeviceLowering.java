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
import org.dmaworkbench.lang.kmdf.PolicyGroup;
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
        callbacks(f, deviceInit, "WDF_PNPPOWER_EVENT_CALLBACKS", "WdfDeviceInitSetPnpPowerEventCallbacks");
        callbacks(f, deviceInit, "WDF_POWER_POLICY_EVENT_CALLBACKS", "WdfDeviceInitSetPowerPolicyEventCallbacks");
        if (settings.has("exclusive")) {
            f.ddi("WdfDeviceInitSetExclusive", deviceInit, out.constant(settings.says("exclusive", false) ? 1 : 0));
        }
        files(f, deviceInit);
        requests(f, deviceInit);
        int device = device(f, deviceInit);
        ObjectLowering objects = new ObjectLowering(new Creation(scope, driver, f, device, handles(f, device)));
        if (settings.value("alignment") != null) {
            f.ddi("WdfDeviceSetAlignmentRequirement", device, f.value(settings.value("alignment")));
        }
        if (settings.value("interface") != null) {
            f.returnFailure(f.ddi("WdfDeviceCreateDeviceInterface", device, f.pointer(settings.value("interface")), out.constant(0)));
        }
        policies(f, device);
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

    /** Registers the callbacks of one structure if any is named. */
    private void callbacks(SyntheticFunction f, int deviceInit, String structure, String function) {
        StructType callbacks = (StructType) scope.type(structure);
        List<FieldProperty> fields = settings.fields().filter(p -> callbacks.find(FieldNames.of(p)) != null).toList();
        if (!fields.isEmpty()) {
            SyntheticFunction.Config config = f.config(structure);
            f.init(structure + "_INIT", f.address(config));
            fields.forEach(p -> f.set(config, FieldNames.of(p), p.getValue()));
            f.ddi(function, deviceInit, f.address(config));
        }
    }

    private void files(SyntheticFunction f, int deviceInit) {
        StructType files = (StructType) scope.type("WDF_FILEOBJECT_CONFIG");
        List<FieldProperty> fields = settings.fields().filter(p -> files.find(FieldNames.of(p)) != null).toList();
        DriverContext context = Contexts.ofOwner(driver, "file");
        if (!fields.isEmpty() || context != null) {
            SyntheticFunction.Config config = f.config("WDF_FILEOBJECT_CONFIG");
            int none = f.out().constant(0);
            f.init("WDF_FILEOBJECT_CONFIG_INIT", f.address(config), none, none, none);
            fields.forEach(p -> f.set(config, FieldNames.of(p), p.getValue()));
            f.ddi("WdfDeviceInitSetFileObjectConfig", deviceInit, f.address(config), contextAttributes(f, context));
        }
    }

    private void requests(SyntheticFunction f, int deviceInit) {
        DriverContext context = Contexts.ofOwner(driver, "request");
        if (context != null) {
            f.ddi("WdfDeviceInitSetRequestAttributes", deviceInit, contextAttributes(f, context));
        }
    }

    private int contextAttributes(SyntheticFunction f, DriverContext context) {
        if (context == null) {
            return f.out().constant(0);
        }
        SyntheticFunction.Config attributes = f.config("WDF_OBJECT_ATTRIBUTES");
        f.init("WDF_OBJECT_ATTRIBUTES_INIT", f.address(attributes));
        f.set(attributes, "ContextTypeInfo", 1L + Contexts.index(scope, context));
        return f.address(attributes);
    }

    /** Idle and wake policy; what the framework answers ends EvtDriverDeviceAdd if it is a failure. */
    private void policies(SyntheticFunction f, int device) {
        PolicyGroup idle = settings.policy("idle");
        if (idle != null) {
            SyntheticFunction.Config config = f.config("WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS");
            f.init("WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS_INIT", f.address(config), f.enumerator("IdleCannotWakeFromS0"));
            assign(f, device, idle, config, "WdfDeviceAssignS0IdleSettings");
        }
        PolicyGroup wake = settings.policy("wake");
        if (wake != null) {
            SyntheticFunction.Config config = f.config("WDF_DEVICE_POWER_POLICY_WAKE_SETTINGS");
            f.init("WDF_DEVICE_POWER_POLICY_WAKE_SETTINGS_INIT", f.address(config));
            assign(f, device, wake, config, "WdfDeviceAssignSxWakeSettings");
        }
    }

    private static void assign(SyntheticFunction f, int device, PolicyGroup group, SyntheticFunction.Config config, String function) {
        group.getProperties().stream().filter(FieldProperty.class::isInstance).map(FieldProperty.class::cast)
                .forEach(p -> f.set(config, FieldNames.of(p), p.getValue()));
        f.returnFailure(f.ddi(function, device, f.address(config)));
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
