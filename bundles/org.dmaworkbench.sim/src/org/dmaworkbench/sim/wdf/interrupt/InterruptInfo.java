package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__MESSAGE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;

import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.rules.kernel.StructureSize;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** What drivers can ask about an interrupt's resource, and the policy that they can set. */
final class InterruptInfo {
    private static final String NAME = "WDF_INTERRUPT_INFO";
    private static final long LATCHED = 1;
    private static final long LEVEL_SENSITIVE = 0;
    private static final long ACTIVE_LOW = 2;
    private static final long ALL_PROCESSORS = 1;
    private static final long EXCLUSIVE = 1;
    private static final long SHARED = 3;

    private InterruptInfo() { }

    static void register(Ddis ddis) {
        ddis.register("WdfInterruptGetInfo", InterruptInfo::fill);
        // Every processor may serve the line, whatever the driver prefers.
        ddis.register("WdfInterruptSetPolicy", (m, a) -> {
            InterruptObject.of(m, a.arg(0));
            return 0;
        });
    }

    private static long fill(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(1));
        if (!ConfigReader.of(m, NAME, a.arg(1)).sizeMatches()) {
            StructureSize.broken(m, NAME);
            return 0;
        }
        int line = (int) interrupt.get(INTERRUPT__LINE) - 1;
        boolean known = line >= 0;
        boolean message = known && m.state().get(INTERRUPT_LINE, line, INTERRUPT_LINE__MESSAGE) != 0;
        put(m, a.arg(1), "TargetProcessorSet", known ? ALL_PROCESSORS : 0);
        put(m, a.arg(1), "Vector", known ? InterruptLine.VECTOR : 0);
        put(m, a.arg(1), "Irql", known ? interrupt.isPassive() ? Irql.PASSIVE : Irql.DEVICE : 0);
        put(m, a.arg(1), "Mode", message ? LATCHED : LEVEL_SENSITIVE);
        put(m, a.arg(1), "Polarity", known && !message ? ACTIVE_LOW : 0);
        put(m, a.arg(1), "MessageSignaled", message ? 1 : 0);
        put(m, a.arg(1), "ShareDisposition", known ? message ? EXCLUSIVE : SHARED : 0);
        return 0;
    }

    private static void put(Machine m, long address, String member, long value) {
        StructType.Member at = ConfigReader.struct(m.program(), NAME).find(member);
        m.memory().store(address + at.offset(), at.type().size(), value);
    }
}
