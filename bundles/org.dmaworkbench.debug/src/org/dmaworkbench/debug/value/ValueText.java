package org.dmaworkbench.debug.value;

import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** How values are written: the way a driver author reads them in WinDbg, with names where there are any. */
final class ValueText {
    private static final int PREVIEW = 64;

    private final MachineView machine;

    ValueText(MachineView machine) {
        this.machine = machine;
    }

    /** Returns the text of a struct, union or array as a whole. */
    String aggregate(CType type) {
        return switch (type) {
            case StructType struct when !struct.isComplete() -> "<incomplete type>";
            case StructType struct -> "{" + struct.display() + ", " + struct.size() + " bytes}";
            default -> "{" + type.display() + "}";
        };
    }

    /** Returns the text of a value; {@code bits} is the width of a bit-field or 0. */
    String scalar(CType type, long value, int bits) {
        return switch (type) {
            case CType.Int integer -> integer(integer, value, bits);
            case CType.Enum enumeration -> enumerator(enumeration, value);
            case CType.Handle handle -> handle(value);
            case CType.Pointer pointer -> pointer(pointer, value);
            case CType.Func function -> pointer(new CType.Pointer(function), value);
            default -> hex(value, 16);
        };
    }

    private String integer(CType.Int type, long value, int bits) {
        if (bits > 0) {
            return value < 10 ? Long.toString(value) : value + " (0x" + Long.toHexString(value).toUpperCase(java.util.Locale.ROOT) + ")";
        }
        String name = type.display();
        if (name.equals("NTSTATUS")) {
            String status = machine.statusName(value);
            return hex(value, 8) + (status == null ? "" : " " + status);
        }
        if (name.equals("BOOLEAN") || name.equals("BOOL")) {
            return value == 0 ? "FALSE" : value == 1 ? "TRUE" : "TRUE (" + value + ")";
        }
        if (name.equals("size_t") || type.kind().signed()) {
            return value > 9 || value < 0 ? value + " (" + hex(value, 2 * type.kind().bytes()) + ")" : Long.toString(value);
        }
        return hex(value, 2 * type.kind().bytes());
    }

    private static String enumerator(CType.Enum type, long value) {
        return type.constants().stream().filter(c -> c.value() == (int) value).findFirst()
                .map(c -> c.name() + " (" + value + ")").orElse(Long.toString(value));
    }

    private String handle(long value) {
        String name = value == 0 ? null : machine.objectName(value);
        return value == 0 ? "NULL" : name == null ? hex(value, 16) : name + " (" + hex(value, 16) + ")";
    }

    private String pointer(CType.Pointer type, long value) {
        if (value == 0) {
            return "NULL";
        }
        String known = type.target() instanceof CType.Func ? machine.functionName(value) : machine.objectName(value);
        if (known != null) {
            return known + " (" + hex(value, 16) + ")";
        }
        return type.target() instanceof CType.Int character && (character.kind() == IntKind.I8) ? hex(value, 16) + " " + preview(value) : hex(value, 16);
    }

    private String preview(long address) {
        StringBuilder shown = new StringBuilder("\"");
        try {
            for (int i = 0; i < PREVIEW; i++) {
                char c = (char) machine.read(address + i, 1);
                if (c == 0) {
                    return shown.append('"').toString();
                }
                shown.append(c >= ' ' && c < 127 ? c : '.');
            }
            return shown.append("\"...").toString();
        } catch (UnreadableException e) {
            return "";
        }
    }

    private static String hex(long value, int digits) {
        String all = String.format("%016X", value);
        return "0x" + all.substring(16 - digits);
    }
}
