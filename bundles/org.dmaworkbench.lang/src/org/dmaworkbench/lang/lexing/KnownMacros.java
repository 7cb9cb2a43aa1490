package org.dmaworkbench.lang.lexing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dmaworkbench.lang.preprocessing.DefineLine;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.MacroTable;
import org.dmaworkbench.lang.preprocessing.Piece;

/** Makes macros that no line of a model defines: those of the library, those known beforehand, and those set from outside. */
public final class KnownMacros {
    private static final String DEFINE = "#define ";

    private final Pieces pieces;

    /** @param types of any parser: only spellings are kept */
    public KnownMacros(TokenTypes types) {
        this.pieces = new Pieces(types);
    }

    /**
     * Defines macros of the library, each as the text behind #define.
     *
     * @param definitions text by name
     * @param file URI of the file that defines a name
     * @param types names of types in the library
     */
    public void library(Map<String, String> definitions, java.util.function.UnaryOperator<String> file, Set<String> types, MacroTable table) {
        Predicate<String> isType = types::contains;
        // A constant may need one that stands further down.
        for (int pass = 0; pass < 3; pass++) {
            for (Map.Entry<String, String> definition : definitions.entrySet()) {
                Macro before = table.find(definition.getKey());
                if (before == null || !before.isConstant()) {
                    DefineLine.Result read = DefineLine.read(pieces.cut(definition.getValue()), "", true, table, isType);
                    define(read, file.apply(definition.getKey()), table);
                }
            }
        }
    }

    private static void define(DefineLine.Result read, String file, MacroTable table) {
        Macro macro = read.macro();
        if (macro != null) {
            Macro.Origin origin = new Macro.Origin(file, -1);
            table.define(macro.parameters().isPresent()
                    ? Macro.function(macro.name(), macro.parameters().get(), macro.isVariadic(), macro.body(), origin)
                    : Macro.object(macro.name(), macro.body(), origin, macro.isConstant()));
        }
    }

    /** Defines macros from text of the form of a header that has nothing but #define. */
    public void header(String text, MacroTable table) {
        for (String line : text.replace("\\\n", " ").split("\n")) {
            if (line.startsWith(DEFINE)) {
                List<Piece> body = pieces.cut(line.substring(DEFINE.length()));
                Macro macro = DefineLine.read(body, "", false, table, name -> false).macro();
                if (macro != null) {
                    table.define(macro);
                }
            }
        }
    }

    /** Defines a name set from outside; as for a compiler, no value means 1. */
    public void outside(String name, String value, MacroTable table) {
        List<Piece> body = pieces.cut(name + " " + (value.isBlank() ? "1" : value));
        Macro macro = DefineLine.read(body, "", false, table, n -> false).macro();
        if (macro != null) {
            table.define(macro);
        }
    }
}
