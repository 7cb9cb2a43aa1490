package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.Piece;

/**
 * The trace flags that a driver names in its WPP_CONTROL_GUIDS. In a real build the trace preprocessor makes constants of them; here the definition
 * itself does, with the bits in the order of the list.
 */
final class TraceFlags {
    private TraceFlags() {
    }

    static List<Macro> of(Macro macro) {
        List<Macro> flags = new ArrayList<>();
        if (macro.name().equals("WPP_CONTROL_GUIDS")) {
            List<Piece> body = macro.body();
            for (int i = 0; i + 2 < body.size(); i++) {
                if (body.get(i).text().equals("WPP_DEFINE_BIT") && body.get(i + 2).kind() == Piece.Kind.NAME) {
                    Piece name = body.get(i + 2);
                    Piece bit = Piece.of(Piece.Kind.NUMBER, "0x" + Integer.toHexString(1 << flags.size()), -1, true);
                    flags.add(Macro.object(name.text(), List.of(bit), new Macro.Origin(macro.origin().file(), name.at()), false));
                }
            }
        }
        return flags;
    }
}
