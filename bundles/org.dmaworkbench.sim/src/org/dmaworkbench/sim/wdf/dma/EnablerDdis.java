package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__NAME;
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
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__ALIGNMENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Violations;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaEnabler* functions (facts kmdf 1). */
public final class EnablerDdis {
    private static final int DEFAULT_VERSION = 2;

    private EnablerDdis() { }

    /**
     * Registers them.
     *
     * @param host how many map registers the HAL grants, and whether the verifier is on
     */
    public static void register(Ddis ddis, Scenario.Host host) {
        ddis.register("WdfDmaEnablerCreate", (m, a) -> create(m, a, host));
        ddis.register("WdfDmaEnablerGetMaximumLength", (m, a) -> m.state().get(DMA_ENABLER, enabler(m, a), DMA_ENABLER__MAXIMUM_LENGTH));
        ddis.register("WdfDmaEnablerGetFragmentLength", EnablerDdis::fragmentLength);
        ddis.register("WdfDmaEnablerGetMaximumScatterGatherElements",
                (m, a) -> m.state().get(DMA_ENABLER, enabler(m, a), DMA_ENABLER__ELEMENT_LIMIT));
        ddis.register("WdfDmaEnablerSetMaximumScatterGatherElements", (m, a) -> {
            int enabler = enabler(m, a);
            if (m.irql() > Irql.PASSIVE && host.verifier()) {
                Violations.record(m, "KmdfIrql", "WdfDmaEnablerSetMaximumScatterGatherElements is called above PASSIVE_LEVEL");
            } else if (a.arg(1) != 0) {
                long limit = Long.compareUnsigned(a.arg(1), TransferLimits.UNLIMITED_ELEMENTS) > 0 ? TransferLimits.UNLIMITED_ELEMENTS : a.arg(1);
                m.state().set(DMA_ENABLER, enabler, DMA_ENABLER__ELEMENT_LIMIT, limit);
            }
            return 0;
        });
    }

    private static int enabler(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.DMA_ENABLER);
    }

    private static long fragmentLength(Machine m, Activation a) {
        int enabler = enabler(m, a);
        if (a.arg(1) != 0 && a.arg(1) != 1) {
            return 0;
        }
        int column = a.arg(1) == 0 ? DMA_ENABLER__READ_ADAPTER : DMA_ENABLER__WRITE_ADAPTER;
        return m.state().get(DMA_ADAPTER, (int) m.state().get(DMA_ENABLER, enabler, column) - 1, DMA_ADAPTER__MAXIMUM_FRAGMENT);
    }

    /** Checks in the order of facts kmdf 1.4, then makes the enabler and its one or two adapters. */
    private static long create(Machine m, Activation a, Scenario.Host host) {
        StateBlock state = m.state();
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        if (m.irql() > Irql.PASSIVE && host.verifier()) {
            Violations.record(m, "KmdfIrql", "WdfDmaEnablerCreate is called above PASSIVE_LEVEL");
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        ConfigReader config = ConfigReader.of(m, "WDF_DMA_ENABLER_CONFIG", a.arg(1));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        DmaProfile profile = DmaProfile.of(config.get("Profile"));
        if (profile == null || config.get("MaximumLength") == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (!profile.modelled()) {
            m.error("DMA profile " + profile.spelling() + " is known to KMDF but not modelled yet");
            return NtStatus.NOT_SUPPORTED;
        }
        long version = version(config, profile);
        if (version < 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        int enabler = state.add(DMA_ENABLER);
        int object = Objects.create(m, ObjectKind.DMA_ENABLER, enabler, state.get(WDF_DEVICE, device, WDF_DEVICE__OBJECT), null);
        Objects.attributes(m, object, a.arg(2));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT, object + 1);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__DEVICE, device + 1);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__PROFILE, profile.ordinal());
        // The length is stored through a 32-bit cast (facts kmdf 1.4).
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__MAXIMUM_LENGTH, config.get("MaximumLength") & 0xFFFF_FFFFL);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__VERSION, version);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__FLAGS, config.get("Flags"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__ELEMENT_LIMIT, TransferLimits.UNLIMITED_ELEMENTS);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__ALIGNMENT, state.get(WDF_DEVICE, device, WDF_DEVICE__ALIGNMENT));
        callbacks(state, enabler, config);
        long read = adapter(m, enabler, profile.duplex() ? "read adapter" : "adapter", host.mapRegisters());
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__READ_ADAPTER, read);
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__WRITE_ADAPTER, profile.duplex() ? adapter(m, enabler, "write adapter", host.mapRegisters()) : read);
        m.memory().store64(a.arg(3), Objects.handle(m, object));
        a.out("DmaEnablerHandle", Objects.handle(m, object));
        return NtStatus.SUCCESS;
    }

    /** Returns the DMA version in force (facts kmdf 1.2), or -1 if the settings contradict each other. */
    private static long version(ConfigReader config, DmaProfile profile) {
        long width = config.get("AddressWidthOverride");
        long needed = width != 0 ? 3 : DEFAULT_VERSION;
        long override = config.get("WdmDmaVersionOverride");
        if (width > 32 && !profile.wide() || override != 0 && override < needed) {
            return -1;
        }
        long version = override != 0 ? override : needed;
        boolean single = (config.get("Flags") & Transaction.REQUIRE_SINGLE_TRANSFER) != 0;
        return single && version != 3 ? -1 : version;
    }

    private static void callbacks(StateBlock state, int enabler, ConfigReader config) {
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__FILL, config.get("EvtDmaEnablerFill"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__FLUSH, config.get("EvtDmaEnablerFlush"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__DISABLE, config.get("EvtDmaEnablerDisable"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__ENABLE, config.get("EvtDmaEnablerEnable"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__SELF_MANAGED_IO_START, config.get("EvtDmaEnablerSelfManagedIoStart"));
        state.set(DMA_ENABLER, enabler, DMA_ENABLER__SELF_MANAGED_IO_STOP, config.get("EvtDmaEnablerSelfManagedIoStop"));
    }

    private static long adapter(Machine m, int enabler, String name, int mapRegisters) {
        StateBlock state = m.state();
        int row = state.add(DMA_ADAPTER);
        state.set(DMA_ADAPTER, row, DMA_ADAPTER__NAME, state.names().intern(name));
        state.set(DMA_ADAPTER, row, DMA_ADAPTER__ENABLER, enabler + 1);
        state.set(DMA_ADAPTER, row, DMA_ADAPTER__MAP_REGISTERS, mapRegisters);
        state.set(DMA_ADAPTER, row, DMA_ADAPTER__MAXIMUM_FRAGMENT,
                TransferLimits.maximumFragment(state.get(DMA_ENABLER, enabler, DMA_ENABLER__MAXIMUM_LENGTH), mapRegisters));
        return row + 1;
    }
}
