package org.dmaworkbench.sim.trace;

import java.util.List;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** Shows values of C types as a driver developer reads them: objects by name, statuses by name, booleans as words. */
public final class Values {
    private static final long FUNCTIONS = 0xFFFFF801_00000000L;
    private final Program program;
    private final Trace trace;
    private final StatusNames statuses;

    Values(Program program, Trace trace, StatusNames statuses) {
        this.program = program;
        this.trace = trace;
        this.statuses = statuses;
    }

    /** Returns the value as text; {@code type} may be null when it is not known. */
    public String text(CType type, long value) {
        return switch (type) {
            case CType.Int i when isStatus(i) -> statuses.of(value);
            case CType.Int i when isBoolean(i) -> value == 0 ? "FALSE" : "TRUE";
            case CType.Int i -> number(value);
            case CType.Enum e -> enumerator(e, value);
            case StructType s when s.size() <= 8 -> Hex.address(value);
            case null -> untyped(value);
            default -> pointer(value);
        };
    }

    /** Returns the value of an out-parameter, whose type only its name tells. */
    public String out(String parameter, long value) {
        return isStatusName(parameter) ? statuses.of(value) : text(null, value);
    }

    /** Returns whether an out-parameter of this name is an NTSTATUS. */
    static boolean isStatusName(String parameter) {
        return parameter.endsWith("Status");
    }

    /** Returns the name of an object or function by its handle or address, or null. */
    public String name(long value) {
        long id = value - FUNCTIONS >> 4;
        if (value >= FUNCTIONS && id < program.functions().size() && (value & 15) == 0) {
            return program.functions().get((int) id).name();
        }
        return value == 0 ? null : trace.objectName(value);
    }

    /** Returns the result type of a library function, or null if the program does not carry it. */
    public CType result(int ddi) {
        return program.types().get(program.ddis().get(ddi)) instanceof CType.Func f ? f.result() : null;
    }

    /** Returns the type of parameter {@code i} of a library function, or null if it is not known. */
    public CType parameter(int ddi, int i) {
        List<CType> types = program.types().get(program.ddis().get(ddi)) instanceof CType.Func f ? f.parameters() : List.of();
        return i < types.size() ? types.get(i) : null;
    }

    /** Returns the type of parameter {@code i} of a program function, or null if it has fewer. */
    public static CType parameter(Function function, int i) {
        return i < function.parameters() && i < function.variables().size() ? function.variables().get(i).type() : null;
    }

    /** Returns whether the type is NTSTATUS. */
    public static boolean isStatus(CType type) {
        return type instanceof CType.Int i && i.display().equals("NTSTATUS");
    }

    /** Returns whether the type is BOOLEAN. */
    public static boolean isBoolean(CType type) {
        return type instanceof CType.Int i && (i.display().equals("BOOLEAN") || i.display().equals("BOOL"));
    }

    /** Returns whether the type has no value. */
    public static boolean isVoid(CType type) {
        return type instanceof CType.Void;
    }

    private String untyped(long value) {
        String name = name(value);
        if (name == null && value < 0 && value == (int) value) {
            name = statuses.nameOrNull(value);
        }
        return name != null ? name : number(value);
    }

    private String pointer(long value) {
        String name = name(value);
        return name != null ? name : value == 0 ? "NULL" : Hex.of(value, 16);
    }

    private static String enumerator(CType.Enum type, long value) {
        for (CType.Enumerator e : type.constants()) {
            if (e.value() == (int) value) {
                return e.name();
            }
        }
        return Long.toString(value);
    }

    private static String number(long value) {
        return value > -100_000 && value < 1_000_000 ? Long.toString(value) : Hex.of(value, 1);
    }
}
