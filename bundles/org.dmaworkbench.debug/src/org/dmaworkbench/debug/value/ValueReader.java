package org.dmaworkbench.debug.value;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** Reads values of C types out of a machine, one level at a time: a pointer is followed when it is opened, not before. */
public final class ValueReader {
    private static final int ELEMENTS_SHOWN = 256;

    private final MachineView machine;
    private final ValueText text;

    /** Reads from this machine. */
    public ValueReader(MachineView machine) {
        this.machine = machine;
        this.text = new ValueText(machine);
    }

    /** Returns a value at a place. */
    public ValueNode node(String name, CType type, Place place) {
        try {
            boolean aggregate = type instanceof StructType || type instanceof CType.Array;
            if (place instanceof Place.Absent absent) {
                return new ValueNode(name, type, place, absent.reason(), false);
            }
            if (aggregate) {
                return new ValueNode(name, type, place, text.aggregate(type), place instanceof Place.InMemory);
            }
            long value = value(type, place);
            return new ValueNode(name, type, place, text.scalar(type, value, bits(place)), opens(type, value));
        } catch (UnreadableException e) {
            return new ValueNode(name, type, new Place.Absent(e.getMessage()), e.getMessage(), false);
        }
    }

    /** Returns the members, elements, or what a pointer points to. */
    public List<ValueNode> children(ValueNode node) {
        if (node.type() instanceof CType.Pointer pointer) {
            long address = value(node.type(), node.place());
            Place.InMemory at = new Place.InMemory(address, 0, 0);
            return pointer.target() instanceof StructType struct ? members(struct, at)
                    : List.of(node("*" + node.name(), pointer.target(), at));
        }
        if (!(node.place() instanceof Place.InMemory at)) {
            return List.of();
        }
        return switch (node.type()) {
            case StructType struct -> members(struct, at);
            case CType.Array array -> elements(array, at);
            default -> List.of();
        };
    }

    /** Returns the number that a value is. @throws UnreadableException if it is none, or not readable */
    public long number(ValueNode node) {
        if (node.type() instanceof StructType || node.type() instanceof CType.Array) {
            throw new UnreadableException("'" + node.name() + "' is no number");
        }
        return value(node.type(), node.place());
    }

    private List<ValueNode> members(StructType struct, Place.InMemory at) {
        List<ValueNode> nodes = new ArrayList<>();
        for (StructType.Member member : struct.members()) {
            Place.InMemory place = new Place.InMemory(at.address() + member.offset(), member.bitOffset(), member.bitWidth());
            if (member.name().isEmpty() && member.type() instanceof StructType inner) {
                nodes.addAll(members(inner, place)); // anonymous: C names its members as if they were ours
            } else if (!member.name().isEmpty()) {
                nodes.add(node(member.name(), member.type(), place));
            }
        }
        return nodes;
    }

    private List<ValueNode> elements(CType.Array array, Place.InMemory at) {
        List<ValueNode> nodes = new ArrayList<>();
        for (int i = 0; i < Math.min(array.length(), ELEMENTS_SHOWN); i++) {
            nodes.add(node("[" + i + "]", array.element(), new Place.InMemory(at.address() + (long) i * array.element().size(), 0, 0)));
        }
        return nodes;
    }

    private long value(CType type, Place place) {
        return switch (place) {
            case Place.InSlot slot -> slot.value();
            case Place.InMemory memory when memory.bits() > 0 -> {
                long unit = machine.read(memory.address(), type.size()) >>> memory.low();
                long mask = memory.bits() == 64 ? -1L : (1L << memory.bits()) - 1;
                yield unit & mask;
            }
            case Place.InMemory memory -> kind(type).canonical(machine.read(memory.address(), type.size()));
            case Place.Absent absent -> throw new UnreadableException(absent.reason());
        };
    }

    private static int bits(Place place) {
        return place instanceof Place.InMemory memory ? memory.bits() : 0;
    }

    private static boolean opens(CType type, long value) {
        return type instanceof CType.Pointer pointer && value != 0 && pointer.target().size() > 0;
    }

    private static IntKind kind(CType type) {
        return switch (type) {
            case CType.Int integer -> integer.kind();
            case CType.Enum ignored -> IntKind.I32;
            default -> IntKind.U64;
        };
    }
}
