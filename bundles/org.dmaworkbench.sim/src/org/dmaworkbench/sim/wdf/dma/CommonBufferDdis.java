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
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Violations;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfCommonBuffer* functions (facts kmdf 1.6). Buffers start on a page, so every alignment up to a page is met. */
public final class CommonBufferDdis {
    private CommonBufferDdis() { }

    /** Registers them; the host dictates the logical addresses of the first buffers. */
    public static void register(Ddis ddis, Scenario.Host host) {
        ddis.register("WdfCommonBufferCreate", (m, a) -> create(m, a, host));
        query(ddis, "WdfCommonBufferGetAlignedVirtualAddress", COMMON_BUFFER__ADDRESS);
        query(ddis, "WdfCommonBufferGetAlignedLogicalAddress", COMMON_BUFFER__LOGICAL_ADDRESS);
        query(ddis, "WdfCommonBufferGetLength", COMMON_BUFFER__LENGTH);
    }

    private static void query(Ddis ddis, String name, int column) {
        ddis.register(name, (m, a) -> m.state().get(COMMON_BUFFER, Objects.subject(m, a.arg(0), ObjectKind.COMMON_BUFFER), column));
    }

    private static long create(Machine m, Activation a, Scenario.Host host) {
        StateBlock state = m.state();
        int enabler = Objects.subject(m, a.arg(0), ObjectKind.DMA_ENABLER);
        WdfBugCheck.required(m, a.arg(3));
        if (m.irql() > Irql.PASSIVE && host.verifier()) {
            Violations.record(m, "KmdfIrql", "WdfCommonBufferCreate is called above PASSIVE_LEVEL");
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long length = a.arg(1);
        if (length == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        int row = state.add(COMMON_BUFFER);
        int object = Objects.create(m, ObjectKind.COMMON_BUFFER, row, state.get(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT), null);
        Objects.attributes(m, object, a.arg(2));
        int region = allocate(m, length, row, object, host.commonBuffers());
        Regions regions = m.memory().regions();
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__OBJECT, object + 1);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__ENABLER, enabler + 1);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__REGION, region + 1);
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__ADDRESS, regions.base(region));
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__LOGICAL_ADDRESS, regions.physical(regions.base(region)));
        state.set(COMMON_BUFFER, row, COMMON_BUFFER__LENGTH, length);
        m.memory().store64(a.arg(3), Objects.handle(m, object));
        a.out("CommonBuffer", Objects.handle(m, object));
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
