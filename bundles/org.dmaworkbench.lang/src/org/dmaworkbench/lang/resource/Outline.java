package org.dmaworkbench.lang.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.dmaworkbench.lang.preprocessing.MacroTable;
import org.eclipse.emf.common.util.URI;

/**
 * What others must know of a file before they can be cut into tokens.
 *
 * @param text the text it was made from
 * @param context what was known before its first line
 * @param direct the files it includes or imports, in order, with the outlines that were used
 * @param introduced the files that are included here before anywhere else in the project, with what was known before their first lines
 * @param missing names of files that it includes and that the project does not have
 * @param missingModules names of modules that it imports and that the project does not have
 * @param files the files it includes or imports, directly or not, in order
 * @param types names of types that it makes known, by itself and by what it includes
 * @param macros what it does to the macros, by itself and by what it includes
 */
record Outline(String text, Context context, Map<URI, Outline> direct, Map<URI, Context> introduced, Set<IncludeName> missing,
        Set<String> missingModules, Set<URI> files, Set<String> types, List<MacroTable.Change> macros) {
    /**
     * What is known before the first line of a file.
     *
     * @param macros the macros, never changed
     * @param types names of types
     * @param files files whose declarations are seen, nearest first
     */
    record Context(MacroTable macros, Set<String> types, Set<URI> files) {
        /** Whether a file means the same in both contexts. */
        boolean sameAs(Context other) {
            return this == other || files.equals(other.files) && types.equals(other.types) && macros.sameAs(other.macros);
        }
    }
}
