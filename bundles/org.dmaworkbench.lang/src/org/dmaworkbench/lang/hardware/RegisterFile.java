package org.dmaworkbench.lang.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** Finds the registers in the C structure of a window: integers, and unions of an integer with its bit fields. */
final class RegisterFile {
    private final int bar;
    private final RegisterSettings settings;
    private final Map<String, String> comments;
    private final List<Hardware.Register> registers;

    RegisterFile(int bar, RegisterSettings settings, Map<String, String> comments, List<Hardware.Register> registers) {
        this.bar = bar;
        this.settings = settings;
        this.comments = comments;
        this.registers = registers;
    }

    /** Adds the registers of a structure at byte {@code offset} whose path so far is {@code prefix}. */
    void add(String prefix, int offset, StructType block) {
        for (StructType.Member member : block.members()) {
            String path = prefix.isEmpty() ? member.name() : prefix + "." + member.name();
            add(path, comments.getOrDefault(member.name(), ""), offset + member.offset(), member.type());
        }
    }

    private void add(String path, String comment, int offset, CType type) {
        switch (type) {
            case CType.Array a -> {
                for (int i = 0; i < a.length(); i++) {
                    add(path + "[" + i + "]", comment, offset + i * a.element().size(), a.element());
                }
            }
            case StructType s when fieldsOf(s) != null -> register(path, comment, offset, s.size(), fieldsOf(s));
            case StructType s -> add(path, offset, s);
            default -> register(path, comment, offset, type.size(), null);
        }
    }

    private void register(String path, String comment, int offset, int bytes, StructType bits) {
        Long reset = settings.reset(path);
        long value = reset == null ? 0 : reset;
        String whole = settings.access(path);
        List<Hardware.Field> fields = new ArrayList<>();
        if (bits == null) {
            fields.add(new Hardware.Field(path, 0, 8 * bytes, whole == null ? "read_write" : whole, comment, settings.values(path)));
        } else {
            for (StructType.Member m : bits.members()) {
                if (!m.name().isEmpty()) {
                    int low = 8 * m.offset() + m.bitOffset();
                    Long part = first(settings.reset(path + ".bits." + m.name()),
                            settings.reset(path + "." + m.name()));
                    value |= part == null ? 0 : part << low;
                    fields.add(new Hardware.Field(m.name(), low, m.bitWidth(), access(path, m.name(), whole),
                            comments.getOrDefault(m.name(), ""), values(path, m.name())));
                }
            }
        }
        registers.add(new Hardware.Register(path, bar, offset, bar < 0 ? -1 : settings.local(path, offset), 8 * bytes, value,
                settings.alias(path), comment, List.copyOf(fields)));
    }

    private List<Hardware.Value> values(String path, String field) {
        List<Hardware.Value> named = settings.values(path + ".bits." + field);
        return named.isEmpty() ? settings.values(path + "." + field) : named;
    }

    private String access(String path, String field, String whole) {
        String said = first(settings.access(path + ".bits." + field), settings.access(path + "." + field));
        return said != null ? said : whole != null ? whole : "read_write";
    }

    private static <T> T first(T a, T b) {
        return a != null ? a : b;
    }

    /** Returns the structure of bit fields if this is a register's union or struct, else null. */
    private static StructType fieldsOf(StructType type) {
        if (type.size() > 8) {
            return null;
        }
        if (!type.members().isEmpty() && type.members().stream().allMatch(StructType.Member::isBitField)) {
            return type;
        }
        return type.members().stream().map(StructType.Member::type).filter(StructType.class::isInstance)
                .map(StructType.class::cast)
                .map(RegisterFile::fieldsOf).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
