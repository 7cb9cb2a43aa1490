package org.dmaworkbench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** Expands values: members of structs and unions, elements of arrays, what pointers point to, bit-fields, enumerators, handles. */
public final class ValueTree {
    private static final int MOST_ELEMENTS = 1000;
    private final Inspector inspector;

    /** Reads through an inspector. */
    public ValueTree(Inspector inspector) {
        this.inspector = inspector;
    }

    /** Returns the value of a variable. */
    public ValueNode of(Inspector.Place place) {
        return place.inMemory() ? inMemory(place.name(), place.type(), place.address()) : scalar(place.name(), place.type(), -1, place.value());
    }

    /** Returns the value of a type at an address. */
    public ValueNode inMemory(String name, CType type, long address) {
        if (type instanceof StructType || type instanceof CType.Array) {
            return new ValueNode(name, type, address, 0, String.format("%s at 0x%016X", type.display(), address), type.size() > 0);
        }
        OptionalLong bits = type.size() == 0 ? OptionalLong.empty() : inspector.read(address, type.size());
        return bits.isEmpty() ? new ValueNode(name, type, address, 0, String.format("no memory at 0x%016X", address), false)
                : scalar(name, type, address, kind(type).canonical(bits.getAsLong()));
    }

    /** Returns the parts of a value; empty if it has none. */
    public List<ValueNode> children(ValueNode node) {
        return switch (node.type()) {
            case StructType struct -> members(struct, node.address());
            case CType.Array array -> elements(array, node.address());
            case CType.Pointer pointer when node.expandable() -> pointee(pointer.target(), node.raw());
            default -> List.of();
        };
    }

    private List<ValueNode> pointee(CType target, long address) {
        return target instanceof StructType struct ? members(struct, address) : List.of(inMemory("*", target, address));
    }

    private List<ValueNode> members(StructType struct, long address) {
        List<ValueNode> nodes = new ArrayList<>();
        for (StructType.Member m : struct.members()) {
            if (m.name().isEmpty() && m.type() instanceof StructType inner && !m.isBitField()) {
                nodes.addAll(members(inner, address + m.offset()));
            } else if (!m.name().isEmpty()) {
                nodes.add(m.isBitField() ? bits(m, address) : inMemory(m.name(), m.type(), address + m.offset()));
            }
        }
        return nodes;
    }

    private ValueNode bits(StructType.Member m, long address) {
        OptionalLong unit = inspector.read(address + m.offset(), m.type().size());
        if (unit.isEmpty()) {
            return inMemory(m.name(), m.type(), address + m.offset());
        }
        int unused = 64 - m.bitWidth();
        long shifted = unit.getAsLong() >>> m.bitOffset() << unused;
        return scalar(m.name(), m.type(), address + m.offset(), kind(m.type()).signed() ? shifted >> unused : shifted >>> unused);
    }

    private List<ValueNode> elements(CType.Array array, long address) {
        List<ValueNode> nodes = new ArrayList<>();
        for (int i = 0; i < Math.min(array.length(), MOST_ELEMENTS); i++) {
            nodes.add(inMemory("[" + i + "]", array.element(), address + (long) i * array.element().size()));
        }
        return nodes;
    }

    private static IntKind kind(CType type) {
        return switch (type) {
            case CType.Int i -> i.kind();
            case CType.Enum e -> IntKind.I32;
            default -> IntKind.U64;
        };
    }

    private ValueNode scalar(String name, CType type, long address, long value) {
        boolean expandable = type instanceof CType.Pointer p && value != 0 && p.target().size() > 0 && inspector.region(value).isPresent();
        return new ValueNode(name, type, address, value, text(type, value), expandable);
    }

    private String text(CType type, long value) {
        return switch (type) {
            case CType.Enum e -> e.constants().stream().filter(c -> c.value() == value).map(CType.Enumerator::name).findFirst().orElse("") + " (" + value + ")";
            case CType.Handle h -> value == 0 ? "NULL" : inspector.objectName(value).orElse("no object") + hex(" (0x%016X)", value);
            case CType.Pointer p -> pointer(value);
            case CType.Int i when i.display().equals("BOOLEAN") -> value == 0 ? "FALSE" : value == 1 ? "TRUE" : "TRUE (" + value + ")";
            case CType.Int i -> value + " (" + hex("0x%0" + 2 * i.size() + "X", i.size() == 8 ? value : value & (1L << 8 * i.size()) - 1) + ")";
            default -> hex("0x%X", value);
        };
    }

    private String pointer(long value) {
        if (value == 0) {
            return "NULL";
        }
        String address = hex("0x%016X", value);
        return inspector.functionName(value).or(() -> inspector.objectName(value)).map(n -> n + " (" + address + ")").orElse(address);
    }

    private static String hex(String format, long value) {
        return String.format(format, value);
    }
}
