package org.dmaworkbench.lang.hardware;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.DeviceItem;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldValues;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.LocalSide;
import org.dmaworkbench.lang.kmdf.RegisterAccess;
import org.dmaworkbench.lang.kmdf.RegisterAlias;
import org.dmaworkbench.lang.kmdf.RegisterPath;
import org.dmaworkbench.lang.kmdf.RegisterReset;
import org.dmaworkbench.lang.kmdf.RegisterSegment;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.Hardware;

/** What a device declaration says of registers and fields beyond their layout, by path. */
final class RegisterSettings {
    private final ExpressionTypes types;
    private final Map<String, Long> resets = new HashMap<>();
    private final Map<String, String> accesses = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Integer> locals = new HashMap<>();
    private final Map<String, List<Hardware.Value>> values = new HashMap<>();
    private int localShift = -1;

    private RegisterSettings(ExpressionTypes types) {
        this.types = types;
    }

    static RegisterSettings of(DeviceModel model, ExpressionTypes types) {
        RegisterSettings settings = new RegisterSettings(types);
        DeviceItems.of(model).forEach(settings::add);
        return settings;
    }

    private void add(DeviceItem item) {
        switch (item) {
            case RegisterReset reset -> resets.put(text(reset.getPath()), number(reset.getValue()));
            case RegisterAccess access -> {
                String path = text(access.getPath());
                accesses.keySet().removeIf(part -> part.startsWith(path + "."));
                accesses.put(path, access.getKind().getLiteral());
            }
            case RegisterAlias alias -> aliases.put(text(alias.getPath()), text(alias.getTarget()));
            case LocalSide local when local.getPath() == null -> localShift = (int) number(local.getValue());
            case LocalSide local -> locals.put(text(local.getPath()), (int) number(local.getValue()));
            case FieldValues named -> {
                List<Hardware.Value> list = named.getValues().stream()
                        .map(v -> new Hardware.Value(number(v.getValue()), v.getMeaning().replaceAll("^\"|\"$", ""))).toList();
                named.getPaths().forEach(path -> values.put(text(path), list));
            }
            default -> { }
        }
    }

    private long number(Expression expression) {
        Long value = types.constant(expression);
        return value == null ? 0 : value;
    }

    /** Returns the reset value of the register or field at a path, or null if the declaration says nothing. */
    Long reset(String path) {
        return resets.get(path);
    }

    /** Returns the access kind of the register or field at a path, or null if the declaration says nothing; an array's is that of its elements. */
    String access(String path) {
        String said = accesses.get(path);
        int index = path.lastIndexOf('[');
        return said == null && index > 0 && path.endsWith("]") ? accesses.get(path.substring(0, index)) : said;
    }

    /** Returns the register that the one at a path shows again, or "". */
    String alias(String path) {
        return aliases.getOrDefault(path, "");
    }

    /** Returns where the device's own processor sees the register at a path, or -1. */
    int local(String path, int offset) {
        return locals.getOrDefault(path, localShift < 0 ? -1 : offset + localShift);
    }

    /** Returns the named values of the field at a path. */
    List<Hardware.Value> values(String path) {
        return values.getOrDefault(path, List.of());
    }

    private String text(RegisterPath path) {
        StringBuilder out = new StringBuilder();
        for (RegisterSegment segment : path.getSegments()) {
            out.append(out.isEmpty() ? "" : ".").append(ReferenceText.of(segment,
                    KmdfPackage.Literals.REGISTER_SEGMENT__MEMBER));
            for (Expression index : segment.getIndices()) {
                out.append('[').append(types.constant(index)).append(']');
            }
        }
        return out.toString();
    }
}
