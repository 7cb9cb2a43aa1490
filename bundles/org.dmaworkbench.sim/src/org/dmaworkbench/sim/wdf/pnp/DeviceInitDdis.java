package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_CLASS;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_CLOSE;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_CREATE;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__FILE_DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__IN_CALLER_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__REQUEST_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__REQUEST_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__REQUEST_DESTROY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLASS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLOSE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CREATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IN_CALLER_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__REQUEST_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__REQUEST_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__REQUEST_DESTROY;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.request.RequestAttributes;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDeviceInit* functions beyond I/O type and Plug and Play callbacks. */
final class DeviceInitDdis {
    /** What they set shows in Windows' device list, its security or its power tree, and nowhere in the simulated machine. */
    private static final List<String> WITHOUT_EFFECT = List.of("WdfDeviceInitSetDeviceType", "WdfDeviceInitSetCharacteristics",
            "WdfDeviceInitSetExclusive", "WdfDeviceInitSetDeviceClass", "WdfDeviceInitAssignName", "WdfDeviceInitAssignSDDLString",
            "WdfDeviceInitSetPowerPageable", "WdfDeviceInitSetPowerNotPageable", "WdfDeviceInitSetPowerInrush");
    private static final int[] INIT = {DEVICE_INIT__REQUEST_CONTEXT, DEVICE_INIT__REQUEST_CLEANUP, DEVICE_INIT__REQUEST_DESTROY,
        DEVICE_INIT__FILE_CREATE, DEVICE_INIT__FILE_CLEANUP, DEVICE_INIT__FILE_CLOSE, DEVICE_INIT__FILE_CLASS, DEVICE_INIT__FILE_CONTEXT,
        DEVICE_INIT__FILE_CLEANUP_CALLBACK, DEVICE_INIT__FILE_DESTROY_CALLBACK, DEVICE_INIT__IN_CALLER_CONTEXT};
    private static final int[] DEVICE = {WDF_DEVICE__REQUEST_CONTEXT, WDF_DEVICE__REQUEST_CLEANUP, WDF_DEVICE__REQUEST_DESTROY,
        WDF_DEVICE__FILE_CREATE, WDF_DEVICE__FILE_CLEANUP, WDF_DEVICE__FILE_CLOSE, WDF_DEVICE__FILE_CLASS, WDF_DEVICE__FILE_CONTEXT,
        WDF_DEVICE__FILE_CLEANUP_CALLBACK, WDF_DEVICE__FILE_DESTROY_CALLBACK, WDF_DEVICE__IN_CALLER_CONTEXT};
    private static final String[] MEMBERS = {"ContextTypeInfo", "EvtCleanupCallback", "EvtDestroyCallback"};

    private DeviceInitDdis() { }

    static void register(Ddis ddis) {
        for (String name : WITHOUT_EFFECT) {
            ddis.register(name, (m, a) -> {
                DeviceInit.row(m, a.arg(0));
                return NtStatus.SUCCESS;
            });
        }
        ddis.register("WdfDeviceInitSetFileObjectConfig", DeviceInitDdis::fileObjects);
        ddis.register("WdfDeviceInitSetIoInCallerContextCallback", (m, a) -> {
            WdfBugCheck.required(m, a.arg(1));
            m.state().set(DEVICE_INIT, DeviceInit.row(m, a.arg(0)), DEVICE_INIT__IN_CALLER_CONTEXT, a.arg(1));
            return 0;
        });
        ddis.register("WdfFdoInitSetFilter", (m, a) -> {
            throw m.error("WdfFdoInitSetFilter is refused: filter drivers are not simulated; only the function driver of the device is, so leave the call out");
        });
        ddis.register("WdfDeviceInitSetRequestAttributes", DeviceInitDdis::requestAttributes);
        ddis.register("WdfDeviceInitSetPowerPolicyEventCallbacks", (m, a) -> {
            DeviceInit.row(m, a.arg(0));
            WdfBugCheck.required(m, a.arg(1));
            return 0;
        });
    }

    /** Attributes that a request cannot have are ignored, with a break into the debugger while the verifier is on. */
    private static long requestAttributes(Machine m, Activation a) {
        int init = DeviceInit.row(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(1));
        if (!NtStatus.isSuccess(ObjectAttributes.validate(m, a.arg(1), ObjectAttributes.Parent.FIXED, false, false))) {
            RequestAttributes.broken(m);
            return 0;
        }
        ConfigReader attributes = ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", a.arg(1));
        for (int i = 0; i < MEMBERS.length; i++) {
            m.state().set(DEVICE_INIT, init, INIT[i], attributes.get(MEMBERS[i]));
        }
        return 0;
    }

    /** A configuration of another size, and attributes that file objects cannot have, are ignored with a break into the debugger. */
    private static long fileObjects(Machine m, Activation a) {
        StateBlock state = m.state();
        int init = DeviceInit.row(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(1));
        ConfigReader config = ConfigReader.of(m, "WDF_FILEOBJECT_CONFIG", a.arg(1));
        boolean attributes = NtStatus.isSuccess(ObjectAttributes.validate(m, a.arg(2), ObjectAttributes.Parent.FIXED, false, false));
        if (!config.sizeMatches() || !attributes) {
            RequestAttributes.ofFiles(m);
            return 0;
        }
        state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_CREATE, config.get("EvtDeviceFileCreate"));
        state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_CLEANUP, config.get("EvtFileCleanup"));
        state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_CLOSE, config.get("EvtFileClose"));
        state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_CLASS, config.get("FileObjectClass"));
        if (a.arg(2) != 0) {
            ConfigReader of = ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", a.arg(2));
            state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_CONTEXT, of.get("ContextTypeInfo"));
            state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_CLEANUP_CALLBACK, of.get("EvtCleanupCallback"));
            state.set(DEVICE_INIT, init, DEVICE_INIT__FILE_DESTROY_CALLBACK, of.get("EvtDestroyCallback"));
        }
        return 0;
    }

    /** Hands what was set over to the device. */
    static void copy(StateBlock state, int init, int device) {
        for (int i = 0; i < INIT.length; i++) {
            state.set(WDF_DEVICE, device, DEVICE[i], state.get(DEVICE_INIT, init, INIT[i]));
        }
    }
}
