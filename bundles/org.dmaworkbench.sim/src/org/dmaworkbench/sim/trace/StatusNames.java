package org.dmaworkbench.sim.trace;

import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.program.Program;

/** Names of NTSTATUS values, taken from the program's constants. */
public final class StatusNames {
    private final Map<Integer, String> names = new HashMap<>();

    /** Collects the constants that begin with {@code STATUS_}. */
    public StatusNames(Program program) {
        program.constants().forEach((name, value) -> {
            if (name.startsWith("STATUS_")) {
                names.merge(value.intValue(), name, StatusNames::better);
            }
        });
        names.putIfAbsent(0, "STATUS_SUCCESS");
    }

    /** Returns the name, or the value in hex where the program has no name for it. */
    public String of(long status) {
        String name = names.get((int) status);
        return name != null ? name : hex(status);
    }

    /** Returns the name, or null. */
    public String nameOrNull(long status) {
        return names.get((int) status);
    }

    /** Returns the value as eight hex digits. */
    public static String hex(long status) {
        return Hex.of(status & 0xFFFF_FFFFL, 8);
    }

    /** STATUS_SUCCESS goes before its synonyms; otherwise the shorter name, then the alphabet, decides. */
    private static String better(String a, String b) {
        if (a.equals("STATUS_SUCCESS") || b.equals("STATUS_SUCCESS")) {
            return "STATUS_SUCCESS";
        }
        return a.length() != b.length() ? a.length() < b.length() ? a : b : a.compareTo(b) < 0 ? a : b;
    }
}
