package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.vm.Machine;

/** Reads a configuration structure from simulated memory by field name, with the layout the program was compiled with. */
public final class ConfigReader {
    private final Machine machine;
    private final StructType type;
    private final long address;

    private ConfigReader(Machine machine, StructType type, long address) {
        this.machine = machine;
        this.type = type;
        this.address = address;
    }

    /**
     * Reads a structure.
     *
     * @param name C name such as {@code WDF_IO_QUEUE_CONFIG}
     * @param address where it lies
     */
    public static ConfigReader of(Machine machine, String name, long address) {
        return new ConfigReader(machine, struct(machine.program(), name), address);
    }

    /** Returns a structure of the program's library by name. */
    public static StructType struct(Program program, String name) {
        CType type = program.types().get(name);
        if (type == null) {
            type = program.types().get("_" + name);
        }
        if (type instanceof StructType struct) {
            return struct;
        }
        throw new IllegalStateException("the program does not describe structure " + name);
    }

    /** Returns whether member Size holds the size of the structure. */
    public boolean sizeMatches() {
        return get("Size") == type.size();
    }

    /** Returns a member, zero-extended; "A.B" descends into a nested aggregate. */
    public long get(String path) {
        StructType at = type;
        long offset = 0;
        String[] parts = path.split("\\.");
        for (int i = 0; ; i++) {
            StructType.Member member = at.find(parts[i]);
            if (member == null) {
                throw new IllegalStateException(type.display() + " has no member " + path);
            }
            offset += member.offset();
            if (i == parts.length - 1) {
                return machine.memory().load(address + offset, member.type().size());
            }
            at = (StructType) member.type();
        }
    }
}
