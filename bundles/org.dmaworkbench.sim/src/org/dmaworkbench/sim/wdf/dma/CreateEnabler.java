package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ALIGNMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DISABLE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ENABLE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FILL;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLAGS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__PROFILE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__SELF_MANAGED_IO_START;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__SELF_MANAGED_IO_STOP;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__VERSION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.HAL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__LIST_SIZE_STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__ALIGNMENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Hal;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.hal.DmaAdapter;
import org.dmaworkbench.sim.rules.dma.D19;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.SimpleDdi;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.Constraints;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * WdfDmaEnablerCreate (facts kmdf 1.4): checks in KMDF's order, then makes the enabler and its one or two adapters.
 *
 * @param hal what adapters the platform gives
 */
record CreateEnabler(Hal hal) implements SimpleDdi {
    /** Drivers built for KMDF 1.n and newer have the parent checked. */
    private static final int PARENT_CHECKED = 11;

    /** Arguments: device, configuration, attributes, where the handle goes. */
    @Override public long call(Machine m, Activation a) {
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        if (m.irql() > Irql.PASSIVE && Verifier.isOn(m)) {
            KmdfIrql.broken(m, "WdfDmaEnablerCreate", m.irql(), Irql.PASSIVE);
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        long attributes = attributes(m, device, a.arg(2));
        if (!NtStatus.isSuccess(attributes)) {
            return attributes;
        }
        ConfigReader config = ConfigReader.of(m, "WDF_DMA_ENABLER_CONFIG", a.arg(1));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        DmaProfile profile = DmaProfile.of(config.get("Profile"));
        if (profile == null || config.get("MaximumLength") == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (profile.system()) {
            throw m.error("DMA profile " + profile.spelling() + " is refused: DMA controllers of the system are not simulated; use a bus-master profile");
        }
        if (config.get("MaximumLength") > 0xFFFF_FFFFL) {
            D19.cut(m, config.get("MaximumLength"));
        }
        long version = EnablerConfig.read(config, profile).version(m);
        if (version == EnablerConfig.REFUSED) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (!DmaAdapter.available(m)) {
            return NtStatus.UNSUCCESSFUL;
        }
        boolean lists = !profile.packet() && (config.get("Flags") & EnablerConfig.NO_LIST_PREALLOCATION) == 0;
        long listSize = m.state().get(HAL, 0, HAL__LIST_SIZE_STATUS);
        if (lists && !NtStatus.isSuccess(listSize)) {
            return listSize;
        }
        long handle = make(m, device, a.arg(2), config, profile, version);
        m.memory().store64(a.arg(3), handle);
        a.out("DmaEnablerHandle", handle);
        return NtStatus.SUCCESS;
    }

    /** A parent may be given, although the documentation says that it is ignored: it must belong to the device (facts kmdf 10). */
    private static long attributes(Machine m, int device, long address) {
        long status = ObjectAttributes.validate(m, address, ObjectAttributes.Parent.ALLOWED, false, false);
        int deviceObject = (int) m.state().get(WDF_DEVICE, device, WDF_DEVICE__OBJECT) - 1;
        boolean foreign = NtStatus.isSuccess(status) && Verifier.clientSince(m, PARENT_CHECKED)
                && Constraints.nearest(m, ObjectAttributes.parent(m, address, deviceObject), ObjectKind.DEVICE) != deviceObject;
        return foreign ? NtStatus.WDF_OBJECT_ATTRIBUTES_INVALID : status;
    }

    private long make(Machine m, int device, long attributes, ConfigReader config, DmaProfile profile, long version) {
        StateBlock state = m.state();
        int enabler = state.add(DMA_ENABLER);
        int deviceObject = (int) state.get(WDF_DEVICE, device, WDF_DEVICE__OBJECT) - 1;
        int object = Objects.create(m, ObjectKind.DMA_ENABLER, enabler, ObjectAttributes.parent(m, attributes, deviceObject) + 1, null);
        Objects.attributes(m, object, attributes);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT, object + 1);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__DEVICE, device + 1);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__PROFILE, profile.ordinal());
        // Stored through a 32-bit cast.
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__MAXIMUM_LENGTH, config.get("MaximumLength") & 0xFFFF_FFFFL);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__VERSION, version);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__FLAGS, config.get("Flags"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__ELEMENT_LIMIT, TransferLimits.UNLIMITED_ELEMENTS);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__ALIGNMENT, state.get(WDF_DEVICE, device, WDF_DEVICE__ALIGNMENT));
        callbacks(state, enabler, config);
        long read = adapter(m, enabler, profile.duplex() ? "read adapter" : "adapter", 0, hal.readRegisters());
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__READ_ADAPTER, read);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__WRITE_ADAPTER, profile.duplex() ? adapter(m, enabler, "write adapter", 1, hal.writeRegisters()) : read);
        return Objects.handle(m, object);
    }

    private static void callbacks(StateBlock state, int enabler, ConfigReader config) {
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__FILL, config.get("EvtDmaEnablerFill"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__FLUSH, config.get("EvtDmaEnablerFlush"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__DISABLE, config.get("EvtDmaEnablerDisable"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__ENABLE, config.get("EvtDmaEnablerEnable"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__SELF_MANAGED_IO_START, config.get("EvtDmaEnablerSelfManagedIoStart"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__SELF_MANAGED_IO_STOP, config.get("EvtDmaEnablerSelfManagedIoStop"));
    }

    private static long adapter(Machine m, int enabler, String name, int direction, long mapRegisters) {
        int row = DmaAdapter.create(m, enabler, name, direction, mapRegisters);
        m.state().set(DMA_ADAPTER, row, DMA_ADAPTER__MAXIMUM_FRAGMENT,
                TransferLimits.maximumFragment(m.state().get(DMA_ENABLER, enabler, DMA_ENABLER__MAXIMUM_LENGTH), mapRegisters));
        return row + 1L;
    }
}
