package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__MERGE_ADJACENT_PAGES;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_OFFSET;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.kernel.ElementSink;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Machine;

/**
 * A SCATTER_GATHER_LIST in simulated memory, with the x64 layout (facts kmdf 3): 16 bytes of header, 24 bytes an element.
 *
 * @param memory where it lies
 * @param region its region, freed when the transfer is complete
 * @param address its address
 */
record ScatterGatherList(Memory memory, int region, long address) {
    private static final int HEADER = 16;
    private static final int ELEMENT = 24;
    private static final int LENGTH = 8;

    /** Builds the list of the piece that the transaction has map registers for. */
    static ScatterGatherList build(Transaction t) {
        Machine m = t.machine();
        Memory memory = m.memory();
        long registers = Math.max(1, t.get(TRANSACTION__LIST_REGISTERS));
        int region = memory.regions().allocate(RegionKind.POOL, HEADER + ELEMENT * registers, m.names().intern("scatter/gather list"), t.row() + 1, 0);
        ScatterGatherList list = new ScatterGatherList(memory, region, memory.regions().base(region));
        boolean merge = m.state().get(DRIVER, 0, DRIVER__MERGE_ADJACENT_PAGES) != 0;
        ElementSink append = list::append;
        ScatterGather.build(new Mdl(memory), t.get(TRANSACTION__WAITING_MDL), t.get(TRANSACTION__WAITING_OFFSET),
                t.get(TRANSACTION__WAITING_LENGTH), merge, append);
        return list;
    }

    private void append(long elementAddress, long length) {
        long n = memory.load32(address);
        long element = address + HEADER + ELEMENT * n;
        memory.store64(element, elementAddress);
        memory.store32(element + LENGTH, length);
        memory.store32(address, n + 1);
    }

    /** Adds address and length of every element to an event. */
    void addTo(Trace trace) {
        long n = memory.load32(address);
        for (long i = 0; i < n; i++) {
            long element = address + HEADER + ELEMENT * i;
            trace.add(memory.load64(element)).add(memory.load32(element + LENGTH));
        }
    }
}
