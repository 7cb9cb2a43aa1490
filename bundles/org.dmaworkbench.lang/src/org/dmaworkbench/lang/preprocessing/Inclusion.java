package org.dmaworkbench.lang.preprocessing;

import java.util.List;
import java.util.Set;

/**
 * What an #include brings.
 *
 * @param status whether there is such a file
 * @param file URI of the file, "" if there is none to be read
 * @param types names of types that it makes known
 * @param macros what it does to the macros
 */
public record Inclusion(Status status, String file, Set<String> types, List<MacroTable.Change> macros) {
    /** Whether there is such a file. */
    public enum Status {
        /** A file of the project or the library. */
        FOUND,
        /** A file of the project whose name differs in case. */
        OTHER_CASE,
        /** A header of the kit whose content the library has anyway, or that holds nothing a model needs. */
        KNOWN,
        /** No such file. */
        MISSING,
        /** A header of the kit that is known, but whose content is not modelled. */
        NOT_MODELLED,
        /** It is being read already; its guard keeps it from being read again. */
        GUARDED,
        /** It is being read already and would be read without end. */
        CYCLE,
        /** Files include files that include files, beyond any measure. */
        TOO_DEEP
    }

    /** An inclusion that brings nothing. */
    public static Inclusion nothing(Status status) {
        return new Inclusion(status, "", Set.of(), List.of());
    }
}
