package org.dmaworkbench.lang.lexing;

import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;

/**
 * Hides the annotations of Windows headers from the parser. They may stand anywhere and say nothing the compiler needs, except the IRQL ones
 * before a declaration, which stay visible.
 */
final class Annotations {
    private static final Set<String> BARE = Set.of("IN", "OUT", "OPTIONAL", "NTAPI", "WINAPI", "CALLBACK", "APIENTRY", "STDAPICALLTYPE",
            "__stdcall", "_stdcall", "__cdecl", "_cdecl", "__fastcall", "EXTERN_C", "DECLSPEC_NORETURN", "DECLSPEC_IMPORT", "UNALIGNED", "__unaligned",
            "_Use_decl_annotations_", "__in", "__out", "__inout", "__in_opt", "__out_opt", "__inout_opt", "__checkReturn", "__deref_out");
    private static final Set<String> WITH_ARGUMENTS = Set.of("__declspec", "DECLSPEC_ALIGN", "__in_bcount", "__out_bcount", "__in_ecount", "__out_ecount",
            "__drv_maxIRQL", "__drv_sameIRQL", "__drv_requiresIRQL", "__attribute__");

    private final TokenTypes types;
    private final List<LexicalProblem> problems;

    Annotations(TokenTypes types, List<LexicalProblem> problems) {
        this.types = types;
        this.problems = problems;
    }

    /** Gives annotation tokens their type; {@code tokens} are those the grammar sees. */
    void hide(List<CommonToken> tokens) {
        boolean fileStart = true;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken token = tokens.get(i);
            String text = token.getText();
            if (token.getType() == types.id && (text.charAt(0) == '_' || BARE.contains(text) || WITH_ARGUMENTS.contains(text))) {
                int end = annotation(tokens, i, text, fileStart && depth == 0);
                if (end > i) {
                    i = end - 1;
                    continue;
                }
            }
            if (text.equals("{")) {
                depth++;
            } else if (text.equals("}")) {
                depth = Math.max(0, depth - 1);
            }
            fileStart = text.equals(";") || text.equals("}") || token.getType() == types.endOfLine;
        }
    }

    /** Returns the index behind the annotation at {@code i}, or {@code i} if none stands there. */
    private int annotation(List<CommonToken> tokens, int i, String text, boolean fileStart) {
        if (text.equals("__try") || text.equals("__except") || text.equals("__finally") || text.equals("__leave")) {
            if (!text.equals("__except") && !text.equals("__finally")) {
                problem(SyntaxCodes.STRUCTURED_EXCEPTION, text + " is not supported: models have no structured exceptions", tokens.get(i));
            }
            return hide(tokens, i, argumentsEnd(tokens, i));
        }
        if (text.equals("__asm") || text.equals("_asm")) {
            problem(SyntaxCodes.INLINE_ASSEMBLY, "inline assembly is not supported", tokens.get(i));
            return hide(tokens, i, assemblyEnd(tokens, i));
        }
        boolean sal = text.length() > 3 && text.endsWith("_") && text.charAt(0) == '_' && Character.isUpperCase(text.charAt(1));
        if (sal && text.startsWith("_IRQL_") && fileStart && argumentsEnd(tokens, i) > i + 1) {
            tokens.get(i).setType(types.irqlAnnotation);
            return argumentsEnd(tokens, i);
        }
        if (text.equals("DECLSPEC_ALIGN") || text.equals("__declspec") && i + 2 < tokens.size() && tokens.get(i + 2).getText().equals("align")) {
            problem(SyntaxCodes.ALIGNMENT, "alignment is written 'struct align(8) NAME { ... }'; " + text + " would have no effect", tokens.get(i));
        }
        if (sal || WITH_ARGUMENTS.contains(text)) {
            return hide(tokens, i, argumentsEnd(tokens, i));
        }
        return BARE.contains(text) ? hide(tokens, i, i + 1) : i;
    }

    private int hide(List<CommonToken> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            tokens.get(i).setType(types.annotation);
        }
        return to;
    }

    /** Returns the index behind the parenthesis that follows {@code i}, or {@code i + 1} if none does. */
    private static int argumentsEnd(List<CommonToken> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).getText().equals("(")) {
            return i + 1;
        }
        int depth = 0;
        for (int j = i + 1; j < tokens.size(); j++) {
            String text = tokens.get(j).getText();
            if (text.equals("(")) {
                depth++;
            } else if (text.equals(")") && --depth == 0) {
                return j + 1;
            } else if (text.equals(";") || text.equals("{") || text.equals("}")) {
                break;
            }
        }
        return i + 1;
    }

    private static int assemblyEnd(List<CommonToken> tokens, int i) {
        int j = i + 1;
        if (j < tokens.size() && tokens.get(j).getText().equals("{")) {
            while (j < tokens.size() && !tokens.get(j).getText().equals("}")) {
                j++;
            }
            return Math.min(tokens.size(), j + 1);
        }
        int line = tokens.get(i).getLine();
        while (j < tokens.size() && tokens.get(j).getLine() == line && !tokens.get(j).getText().equals("}")) {
            j++;
        }
        return j;
    }

    private void problem(String code, String message, CommonToken at) {
        problems.add(new LexicalProblem(code, message, at.getStartIndex(), at.getText().length(), at.getLine(), at.getCharPositionInLine() + 1, false));
    }
}
