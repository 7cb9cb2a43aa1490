package org.dmaworkbench.lang.lexing;

import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.preprocessing.DirectiveCodes;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.dmaworkbench.lang.preprocessing.Piece;
import org.dmaworkbench.lang.preprocessing.Pragma;
import org.dmaworkbench.lang.preprocessing.Report.Weight;

/** What pragmas mean. */
final class PragmaLines {
    /** Pragmas that tell a compiler or an editor about matters that a model does not have. */
    private static final Set<String> SILENT = Set.of("once", "warning", "prefast", "region", "endregion", "message", "comment", "data_seg",
            "const_seg", "bss_seg", "section", "intrinsic", "function", "optimize", "inline_depth", "inline_recursion", "auto_inline", "deprecated",
            "push_macro", "pop_macro", "hdrstop", "component", "strict_gs_check", "check_stack", "runtime_checks", "vtordisp", "NDIS_INIT_FUNCTION",
            "NDIS_PAGEABLE_FUNCTION", "weak", "detect_mismatch", "make_public", "setlocale", "execution_character_set", "loop", "fp_contract",
            "float_control", "fenv_access", "GCC", "clang", "STDC", "poison", "unmanaged", "managed", "init_seg");

    private final Preprocessor text;
    private final Scanner scanner;

    PragmaLines(Preprocessor text, Scanner scanner) {
        this.text = text;
        this.scanner = scanner;
    }

    /** Headers that do nothing but change the packing. */
    void packedBy(IncludeName name) {
        String header = name.folded();
        boolean push = header.matches("pshpack\\d+\\.h");
        if (push || header.equals("poppack.h")) {
            Piece word = Piece.of(Piece.Kind.NAME, push ? "push" : "pop", -1, true);
            List<Piece> arguments = push ? List.of(word, Piece.of(Piece.Kind.NUMBER, header.replaceAll("\\D", ""), -1, true)) : List.of(word);
            text.facts().packing().apply(new Pragma("pack", arguments, 0, 0));
        }
    }

    void run(DirectiveLine line) {
        boolean named = !line.pieces().isEmpty() && line.pieces().get(0).kind() == Piece.Kind.NAME;
        String word = named ? line.pieces().get(0).text() : "";
        Pragma pragma = new Pragma(word, named ? line.pieces().subList(1, line.pieces().size()) : line.pieces(), line.at(), line.end() - line.at());
        switch (word) {
            case "pack" -> {
                String problem = text.facts().packing().apply(pragma);
                if (!problem.isEmpty()) {
                    scanner.problem(Weight.WARNING, DirectiveCodes.PRAGMA, "#pragma pack: " + problem, line.at(), pragma.length());
                }
            }
            case "alloc_text", "code_seg" -> text.facts().pragma(pragma);
            case "once" -> text.facts().once();
            default -> {
                if (!SILENT.contains(word)) {
                    scanner.problem(Weight.INFORMATION, DirectiveCodes.PRAGMA, "#pragma " + word + " has no effect here", line.at(), pragma.length());
                }
            }
        }
    }
}
