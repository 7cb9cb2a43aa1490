package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL__MERGE_PAGES;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Machine;

/**
 * A SCATTER_GATHER_LIST in simulated memory, with the x64 layout (facts kmdf 3).
 *
 * @param memory where it lies
 * @param region its region, freed when the transfer is complete
 * @param address its address
 */
public record ElementList(Memory memory, int region, long address) {
    private static final int LENGTH = 8;

    private static ElementList allocate(Machine m, long elements, int owner) {
        Memory memory = m.memory();
        int region = memory.regions().allocate(RegionKind.POOL, ListSize.of(Math.max(1, elements)), m.names().intern("scatter/gather list"), owner + 1L, 0);
        return new ElementList(memory, region, memory.regions().base(region));
    }

    /** Builds the list of a piece of a chain for which map registers were granted. */
    public static ElementList of(MapRegisterRequest request) {
        Machine m = request.machine();
        Mdl chain = new Mdl(m.memory());
        boolean merge = HalSettings.is(m, HAL__MERGE_PAGES);
        ElementList list = allocate(m, ScatterGather.elements(chain, request.mdl(), request.offset(), request.length(), merge), request.transaction());
        ScatterGather.build(chain, request.mdl(), request.offset(), request.length(), merge, list::append);
        return list;
    }

    /** Builds the list of one element that a packet transfer has. */
    public static ElementList of(Machine m, int owner, ChannelMapping mapping) {
        ElementList list = allocate(m, 1, owner);
        list.append(mapping.address(), mapping.length());
        return list;
    }

    private void append(long elementAddress, long length) {
        long n = memory.load32(address);
        long element = address + ListSize.of(n);
        memory.store64(element, elementAddress);
        memory.store32(element + LENGTH, length);
        memory.store32(address, n + 1);
    }

    /** Adds address and length of every element to an event. */
    public void addTo(Trace trace) {
        long n = memory.load32(address);
        for (long i = 0; i < n; i++) {
            long element = address + ListSize.of(i);
            trace.add(memory.load64(element)).add(memory.load32(element + LENGTH));
        }
    }

    /** Returns where the element with an address in it ends, or the address itself if none has it. */
    public static long end(Memory memory, long address, long at) {
        long n = memory.load32(address);
        for (long i = 0; i < n; i++) {
            long element = address + ListSize.of(i);
            long into = at - memory.load64(element);
            long length = memory.load32(element + LENGTH);
            if (into >= 0 && into < length) {
                return at - into + length;
            }
        }
        return at;
    }

    /** Returns the sum of the lengths of a list's elements. */
    public static long bytes(Memory memory, long address) {
        long sum = 0;
        for (long i = 0; i < memory.load32(address); i++) {
            sum += memory.load32(address + ListSize.of(i) + LENGTH);
        }
        return sum;
    }
}
