package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.BAR;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__BASE;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__PORT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__MESSAGE;
import static org.dmaworkbench.machine.model.MachinePackage.RESOURCE_LIST;
import static org.dmaworkbench.machine.model.MachinePackage.RESOURCE_LIST__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.RESOURCE_LIST__COUNT;
import static org.dmaworkbench.machine.model.MachinePackage.RESOURCE_LIST__OBJECT;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** WDFCMRESLIST: the windows of the device in BAR order and its interrupt, as CM_PARTIAL_RESOURCE_DESCRIPTOR (facts pci9656 S01). */
public final class ResourceLists {
    private static final int PORT = 1;
    private static final int INTERRUPT = 2;
    private static final int MEMORY = 3;
    private static final int EXCLUSIVE = 1;
    private static final int SHARED = 3;
    /** CM_RESOURCE_INTERRUPT_LATCHED. */
    private static final int LATCHED = 1;
    /** CM_RESOURCE_INTERRUPT_MESSAGE. */
    private static final int MESSAGE = 2;
    /** Bytes of a descriptor: byte-packed to 4 (type, share, flags, then the union). */
    private static final int BYTES = 20;

    private ResourceLists() { }

    /** Registers WdfCmResourceList* functions. */
    public static void register(Ddis ddis) {
        ddis.register("WdfCmResourceListGetCount",
                (m, a) -> m.state().get(RESOURCE_LIST, Objects.subject(m, a.arg(0), ObjectKind.RESOURCE_LIST), RESOURCE_LIST__COUNT));
        ddis.register("WdfCmResourceListGetDescriptor", (m, a) -> {
            int list = Objects.subject(m, a.arg(0), ObjectKind.RESOURCE_LIST);
            boolean inside = Long.compareUnsigned(a.arg(1), m.state().get(RESOURCE_LIST, list, RESOURCE_LIST__COUNT)) < 0;
            return inside ? m.state().get(RESOURCE_LIST, list, RESOURCE_LIST__ADDRESS) + BYTES * a.arg(1) : 0;
        });
    }

    /**
     * Makes a list.
     *
     * @param translated whether the interrupt stands with its IRQL, as in the translated list
     * @return its handle
     */
    static long create(Machine m, String name, boolean translated) {
        StateBlock state = m.state();
        Memory memory = m.memory();
        int count = state.rows(BAR) + 1;
        int region = memory.regions().allocate(RegionKind.POOL, (long) BYTES * count, state.names().intern(name), 0, Memory.READ_ONLY);
        long at = memory.regions().base(region);
        byte[] image = new byte[BYTES * count];
        for (int bar = 0; bar < count - 1; bar++) {
            int o = BYTES * bar;
            image[o] = (byte) (state.get(BAR, bar, BAR__PORT) != 0 ? PORT : MEMORY);
            image[o + 1] = 1;
            put(image, o + 4, state.get(BAR, bar, BAR__BASE), 8);
            put(image, o + 12, state.get(BAR, bar, BAR__LENGTH), 4);
        }
        int o = BYTES * (count - 1);
        boolean message = state.get(INTERRUPT_LINE, 0, INTERRUPT_LINE__MESSAGE) != 0;
        image[o] = INTERRUPT;
        image[o + 1] = (byte) (message ? EXCLUSIVE : SHARED);
        image[o + 2] = (byte) (message ? LATCHED | MESSAGE : 0);
        put(image, o + 4, translated ? Irql.DEVICE : 0x10, 2);
        put(image, o + 8, translated ? InterruptLine.VECTOR : 0x10, 4);
        put(image, o + 12, 1, 8);
        fillReadOnly(memory, at, image);
        int row = state.add(RESOURCE_LIST);
        int object = Objects.create(m, ObjectKind.RESOURCE_LIST, row, 0, name);
        state.set(RESOURCE_LIST, row, RESOURCE_LIST__OBJECT, object + 1);
        state.set(RESOURCE_LIST, row, RESOURCE_LIST__ADDRESS, at);
        state.set(RESOURCE_LIST, row, RESOURCE_LIST__COUNT, count);
        return Objects.handle(m, object);
    }

    /** The driver may not write the list; the framework writes it behind the page protection. */
    private static void fillReadOnly(Memory memory, long at, byte[] image) {
        for (int done = 0; done < image.length;) {
            long physical = memory.regions().physical(at + done);
            int n = Math.min(image.length - done, Memory.PAGE_SIZE - (int) (physical & Memory.PAGE_SIZE - 1));
            memory.physical().write(physical, image, done, n);
            done += n;
        }
    }

    private static void put(byte[] image, int at, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            image[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
