package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__LOGICAL_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;

import java.util.List;
import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfCommonBuffer* functions (facts kmdf 1.6). Buffers start on a page, so every alignment up to a page is met. */
public final class CommonBufferDdis {
    private CommonBufferDdis() { }

    /** Registers them; the host dictates the logical addresses of the first buffers. */
    public static void register(Ddis ddis, Scenario.Host host) {
        ddis.register("WdfCommonBufferCreate", (m, a) -> create(m, a, host, 0, a.arg(2), a.arg(3)));
        ddis.register("WdfCommonBufferCreateWithConfig", (m, a) -> {
            WdfBugCheck.required(m, a.arg(2));
            ConfigReader config = ConfigReader.of(m, "WDF_COMMON_BUFFER_CONFIG", a.arg(2));
            return config.sizeMatches() ? create(m, a, host, config.get("AlignmentRequirement"), a.arg(3), a.arg(4)) : NtStatus.INFO_LENGTH_MISMATCH;
        });
        Lifetimes.of(ddis).release(ObjectKind.COMMON_BUFFER, (m, row) -> {
            m.memory().regions().free((int) m.state().get(COMMON_BUFFER, row, COMMON_BUFFER__REGION) - 1, m.cause());
            m.state().free(COMMON_BUFFER, row);
        });
        query(ddis, "WdfCommonBufferGetAlignedVirtualAddress", COMMON_BUFFER__ADDRESS);
        query(ddis, "WdfCommonBufferGetAlignedLogicalAddress", COMMON_BUFFER__LOGICAL_ADDRESS);
        query(ddis, "WdfCommonBufferGetLength", COMMON_BUFFER__LENGTH);
    }

    private static void query(Ddis ddis, String name, int column) {
        ddis.register(name, (m, a) -> m.state().get(COMMON_BUFFER, Objects.subject(m, a.arg(0), ObjectKind.COMMON_BUFFER), column));
    }

    /** A mask beyond a page needs more than the page that every buffer starts on: the address is moved up within a longer one. */
    private static long create(Machine m, Activation a, Scenario.Host host, long mask, long attributes, long out) {
        StateBlock state = m.state();
        int enabler = Objects.subject(m, a.arg(0), ObjectKind.DMA_ENABLER);
        WdfBugCheck.required(m, out);
        if (m.irql() > Irql.PASSIVE && host.verifier()) {
            KmdfIrql.broken(m, "WdfCommonBufferCreate", m.irql(), Irql.PASSIVE);
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long length = a.arg(1);
        if (length == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        int row = state.add(COMMON_BUFFER);
        int object = Objects.create(m, ObjectKind.COMMON_BUFFER, row, state.get(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT), null);
        Objects.attributes(m, object, attributes);
        boolean wide = mask >= PageMath.PAGE;
        int region = allocate(m, wide ? length + mask : length, row, object, host.commonBuffers());
        Regions regions = m.memory().regions();
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__OBJECT, object + 1);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__ENABLER, enabler + 1);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__REGION, region + 1);
        long logical = regions.physical(regions.base(region));
        long shift = wide ? (logical + mask & ~mask) - logical : 0;
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__ADDRESS, regions.base(region) + shift);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__LOGICAL_ADDRESS, logical + shift);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__LENGTH, length);
        Objects.give(a, "CommonBuffer", out, object);
        return NtStatus.SUCCESS;
    }

    private static int allocate(Machine m, long length, int index, int object, List<Long> dictated) {
        int count = 0;
        long[] frames = new long[(int) PageMath.spanned(0, length)];
        if (index < dictated.size()) {
            for (int i = 0; i < frames.length; i++) {
                frames[i] = (dictated.get(index) >>> PageMath.SHIFT) + i;
            }
            count = frames.length;
        }
        return m.memory().regions().allocate(RegionKind.COMMON_BUFFER, length, 0, (int) Objects.name(m, object), object + 1, 0, frames, count);
    }
}
