package org.dmaworkbench.lang.lexing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.Report;

/**
 * Hides the annotations of Windows headers from the parser. They may stand anywhere and say nothing the compiler needs, except the IRQL ones
 * before a declaration, which stay visible.
 */
final class Annotations {
    private static final Set<String> BARE = Set.of("IN", "OUT", "OPTIONAL", "NTAPI", "WINAPI", "CALLBACK", "APIENTRY", "STDAPICALLTYPE", "FASTCALL",
            "__stdcall", "_stdcall", "__cdecl", "_cdecl", "__fastcall", "_fastcall", "__vectorcall", "__thiscall", "EXTERN_C", "EXTERN_C_START",
            "EXTERN_C_END", "DECLSPEC_NORETURN", "DECLSPEC_NOINLINE", "DECLSPEC_IMPORT", "DECLSPEC_EXPORT", "DECLSPEC_SELECTANY", "NTSYSAPI",
            "NTKERNELAPI", "NTHALAPI", "NTSYSCALLAPI", "NTSTRSAFEDDI", "UNALIGNED", "__unaligned", "__w64", "__ptr64", "__ptr32", "POINTER_64", "POINTER_32",
            "FAR", "NEAR", "PASCAL", "_Noreturn", "__nothrow");
    private static final Set<String> WITH_ARGUMENTS = Set.of("__declspec", "_declspec", "__attribute__", "__pragma", "_Pragma", "__assume",
            "__analysis_assume", "__analysis_suppress", "__analysis_assert", "__analysis_hint");
    /** The annotations of older kits: {@code __in_bcount(n)}, {@code __drv_maxIRQL(x)}. */
    private static final Pattern SAL_1 = Pattern.compile("__(?:(?:in|out|inout|deref|drv|pre|post|ecount|bcount|xcount|field|struct|part|possibly|valid|"
            + "notvalid|refparam|allocator|encoded|elem|range|byte|acquires|releases|requires)(?:_\\w+)?|out_\\w+|inout_\\w+|checkReturn|callback|"
            + "nullterminated|nullnullterminated|null|notnull|maybenull|exceptthat|reserved|success|override|format_string|blocksOn|control_entrypoint|"
            + "data_entrypoint|typefix|fallthrough|kernel_entry|nonvolatile|volatile_only|useHeader|on_failure|always|inner_\\w+)");
    private static final Set<String> IRQL_LEVELS = Set.of("_IRQL_requires_max_", "_IRQL_requires_min_", "_IRQL_requires_", "_IRQL_raises_",
            "__drv_maxIRQL", "__drv_minIRQL", "__drv_requiresIRQL", "__drv_raisesIRQL", "__drv_setsIRQL");
    private static final Set<String> IRQL_PLAIN = Set.of("_IRQL_saves_", "_IRQL_restores_", "_IRQL_requires_same_", "__drv_savesIRQL", "__drv_restoresIRQL",
            "__drv_sameIRQL");
    private static final Set<String> EXCEPTIONS = Set.of("__try", "__except", "__finally", "__leave", "_try", "_except", "_finally", "_leave");

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
            if (token.getType() == types.id && candidate(tokens, i, text)) {
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

    private static boolean candidate(List<CommonToken> tokens, int i, String text) {
        if (i > 0 && tokens.get(i - 1).getText().equals("#define")) {
            return false;
        }
        return text.charAt(0) == '_' || BARE.contains(text) || text.startsWith("DECLSPEC_") || exceptionWord(tokens, i, text) != null;
    }

    /** Returns the index behind the annotation at {@code i}, or {@code i} if none stands there. */
    private int annotation(List<CommonToken> tokens, int i, String text, boolean fileStart) {
        String exception = exceptionWord(tokens, i, text);
        if (exception != null) {
            if (exception.equals("try")) {
                problem(SyntaxCodes.STRUCTURED_EXCEPTION, text + " is not supported: models have no structured exceptions", tokens.get(i));
            }
            return hide(tokens, i, argumentsEnd(tokens, i));
        }
        if (text.equals("__asm") || text.equals("_asm")) {
            problem(SyntaxCodes.INLINE_ASSEMBLY, "inline assembly is not supported", tokens.get(i));
            return hide(tokens, i, assemblyEnd(tokens, i));
        }
        boolean sal = text.length() > 3 && text.endsWith("_") && text.charAt(0) == '_' && Character.isUpperCase(text.charAt(1));
        boolean plain = IRQL_PLAIN.contains(text);
        if (fileStart && (plain || IRQL_LEVELS.contains(text) && argumentsEnd(tokens, i) > i + 1)) {
            tokens.get(i).setType(types.irqlAnnotation);
            return plain ? i + 1 : argumentsEnd(tokens, i);
        }
        int aligned = alignment(tokens, i, text);
        if (aligned > i) {
            return aligned;
        }
        if (text.equals("DECLSPEC_CACHEALIGN")) {
            problem(SyntaxCodes.ALIGNMENT, "the size of a cache line is not known here; write DECLSPEC_ALIGN(64)", tokens.get(i));
            return hide(tokens, i, i + 1);
        }
        if (sal || WITH_ARGUMENTS.contains(text) || SAL_1.matcher(text).matches()) {
            return hide(tokens, i, argumentsEnd(tokens, i));
        }
        return BARE.contains(text) ? hide(tokens, i, i + 1) : i;
    }

    /** Leaves {@code align(n)} of {@code __declspec(align(n))} and DECLSPEC_ALIGN(n) to the grammar; returns the index behind. */
    private int alignment(List<CommonToken> tokens, int i, String text) {
        int end = argumentsEnd(tokens, i);
        if (text.equals("DECLSPEC_ALIGN") && end > i + 1) {
            tokens.get(i).setType(types.word("align"));
            return end;
        }
        if (text.endsWith("_declspec")) {
            for (int j = i + 2; j < end; j++) {
                int inner = argumentsEnd(tokens, j);
                if (tokens.get(j).getText().equals("align") && inner > j + 1) {
                    hide(tokens, i, j);
                    tokens.get(j).setType(types.word("align"));
                    hide(tokens, inner, end);
                    return end;
                }
            }
        }
        return i;
    }

    /** Returns try, except, finally or leave for a word of structured exceptions, be it spelled with underscores or by the macros of excpt.h. */
    private static String exceptionWord(List<CommonToken> tokens, int i, String text) {
        if (EXCEPTIONS.contains(text)) {
            return text.replace("_", "");
        }
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).getText() : "";
        String before = i > 0 ? tokens.get(i - 1).getText() : "";
        boolean statement = before.equals(";") || before.equals("{") || before.equals("}") || before.equals(")") || before.equals(":");
        return switch (text) {
            case "try" -> statement && next.equals("{") ? text : null;
            case "finally" -> before.equals("}") && next.equals("{") ? text : null;
            case "except" -> before.equals("}") && next.equals("(") ? text : null;
            case "leave" -> statement && next.equals(";") ? text : null;
            default -> null;
        };
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
        int offset = at instanceof ExpandedToken expanded ? expanded.use().offset() : at.getStartIndex();
        int length = at instanceof ExpandedToken expanded ? expanded.use().length() : at.getText().length();
        problems.add(new LexicalProblem(code, message, offset, length, at.getLine(), at.getCharPositionInLine() + 1, Report.Weight.ERROR));
    }
}
