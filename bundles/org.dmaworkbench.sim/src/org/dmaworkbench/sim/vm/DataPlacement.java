package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.DataImage;

/** Puts a program's data image into memory and fills in the addresses it holds. */
final class DataPlacement {
    private final StateBlock state;

    DataPlacement(StateBlock state) {
        this.state = state;
    }

    /** Returns the address of the image's first byte. */
    long place(DataImage image) {
        Memory memory = state.memory();
        int region = memory.regions().allocate(RegionKind.DATA, image.bytes().length, state.names().intern("driver data"), 0, 0);
        long base = memory.regions().base(region);
        memory.write(base, image.bytes(), 0, image.bytes().length);
        for (DataImage.Relocation r : image.relocations()) {
            memory.store64(base + r.offset(), r.function() >= 0 ? Code.functionAddress(r.function()) : base + r.target());
        }
        memory.regions().protect(region, image.writable());
        return base;
    }
}
