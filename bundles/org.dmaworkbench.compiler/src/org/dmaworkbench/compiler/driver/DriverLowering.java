package org.dmaworkbench.compiler.driver;

import java.util.List;
import org.dmaworkbench.compiler.body.ProgramScope;
import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverSetting;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/**
 * Turns a driver block into {@code $DriverEntry} and {@code $EvtDriverDeviceAdd}: they fill the framework's own
 * configuration structures and call its create functions, as a driver written in C would.
 */
public final class DriverLowering {
    private static final CType.Int STATUS = new CType.Int("NTSTATUS", IntKind.I32);

    private final ProgramScope scope;
    private final Driver driver;

    /** Makes the lowering of one driver block. */
    public DriverLowering(ProgramScope scope, Driver driver) {
        this.scope = scope;
        this.driver = driver;
    }

    /** Writes both functions and returns the id of {@code $DriverEntry}. */
    public int lower() {
        int entry = scope.out().declareFunction();
        int deviceAdd = scope.out().declareFunction();
        scope.out().define(entry, entry(deviceAdd));
        scope.out().define(deviceAdd, new DeviceLowering(scope, driver).deviceAdd());
        scope.out().role(entry, "DriverEntry");
        scope.out().role(deviceAdd, "EvtDriverDeviceAdd");
        return entry;
    }

    /** Returns a slot with the address of the driver object's attributes, or with 0 if it has no context. */
    private int attributes(SyntheticFunction f) {
        DriverContext context = Contexts.ofOwner(driver, "driver");
        if (context == null) {
            return f.out().constant(0);
        }
        SyntheticFunction.Config attributes = f.config("WDF_OBJECT_ATTRIBUTES");
        f.init("WDF_OBJECT_ATTRIBUTES_INIT", f.address(attributes));
        f.set(attributes, "ContextTypeInfo", 1L + Contexts.index(scope, context));
        return f.address(attributes);
    }

    private FunctionBuilder entry(int deviceAdd) {
        CType object = scope.type("PDRIVER_OBJECT");
        CType path = scope.type("PUNICODE_STRING");
        FunctionBuilder out = new FunctionBuilder("$DriverEntry", "", STATUS).at(scope.position(driver));
        int driverObject = out.parameter("DriverObject", object == null ? CTypes.VOID_POINTER : object);
        int registryPath = out.parameter("RegistryPath", path == null ? CTypes.VOID_POINTER : path);
        SyntheticFunction f = new SyntheticFunction(scope, out, new CType.Func(STATUS, List.of(), false));
        f.statement(driver);
        SyntheticFunction.Config config = f.config("WDF_DRIVER_CONFIG");
        int address = out.slot();
        out.emit(new Instruction.FunctionAddress(address, deviceAdd));
        f.init("WDF_DRIVER_CONFIG_INIT", f.address(config), address);
        driver.getElements().stream().filter(DriverSetting.class::isInstance).map(DriverSetting.class::cast)
                .forEach(s -> f.set(config, FieldNames.of(s.getProperty()), s.getProperty().getValue()));
        int attributes = attributes(f);
        out.ret(f.ddi("WdfDriverCreate", driverObject, registryPath, attributes, f.address(config), out.constant(0)));
        return out;
    }
}
