package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what stands behind #define. */
public final class DefineLine {
    private static final Set<String> TYPE_WORDS = Set.of("void", "char", "short", "int", "long", "signed", "unsigned", "__int8", "__int16", "__int32",
            "__int64", "const", "volatile", "struct", "union", "enum", "sizeof");

    /** A macro in the kit, a function of the library here: control codes keep their names, which scenarios use. */
    private static final String CONTROL_CODE = "CTL_CODE";

    private DefineLine() {
    }

    /**
     * What was read.
     *
     * @param macro the macro, or null if there is none
     * @param problem what is wrong, or ""
     * @param bodyAt index of the first piece of its body
     */
    public record Result(Macro macro, String problem, int bodyAt) {
    }

    /**
     * Reads a definition.
     *
     * @param line the pieces behind "define"
     * @param mayBeConstant whether a plain constant is to be left in the text as a declaration
     */
    public static Result read(List<Piece> line, String file, boolean mayBeConstant, MacroTable known, Predicate<String> isType) {
        if (line.isEmpty() || !line.get(0).isName()) {
            return new Result(null, "#define needs a name", 0);
        }
        Piece name = line.get(0);
        if (name.text().equals("defined") || name.text().equals("__VA_ARGS__")) {
            return new Result(null, name.text() + " cannot be a macro", 0);
        }
        Macro.Origin origin = new Macro.Origin(file, name.at());
        boolean parameters = line.size() > 1 && line.get(1).is("(") && line.get(1).at() == name.at() + name.text().length();
        if (!parameters) {
            List<Piece> body = line.subList(1, line.size());
            boolean constant = mayBeConstant && isConstant(body, known, isType);
            return new Result(Macro.object(name.text(), body, origin, constant), pasting(body), 1);
        }
        return function(line, name.text(), origin);
    }

    private static Result function(List<Piece> line, String name, Macro.Origin origin) {
        List<String> names = new ArrayList<>();
        boolean variadic = false;
        int i = 2;
        while (i < line.size() && !line.get(i).is(")")) {
            Piece piece = line.get(i++);
            if (piece.is("...")) {
                variadic = true;
                names.add("__VA_ARGS__");
            } else if (piece.isName() && !variadic && !names.contains(piece.text())) {
                names.add(piece.text());
                if (i < line.size() && line.get(i).is("...")) {
                    variadic = true;
                    i++;
                }
            } else {
                return new Result(null, "'" + piece.text() + "' cannot be a parameter of " + name, 0);
            }
            if (i < line.size() && line.get(i).is(",") && !variadic) {
                i++;
            } else if (i < line.size() && !line.get(i).is(")")) {
                return new Result(null, "the parameters of " + name + " need a comma between them", 0);
            }
        }
        if (i >= line.size()) {
            return new Result(null, "the parameters of " + name + " are never closed; add )", 0);
        }
        List<Piece> body = line.subList(i + 1, line.size());
        String problem = pasting(body);
        return new Result(Macro.function(name, names, variadic, body, origin), problem.isEmpty() ? text(body, names, variadic) : problem, i + 1);
    }

    private static String text(List<Piece> body, List<String> names, boolean variadic) {
        for (int i = 0; i < body.size(); i++) {
            boolean parameter = i + 1 < body.size() && (names.contains(body.get(i + 1).text()) || variadic && body.get(i + 1).is("__VA_ARGS__"));
            if (body.get(i).is("#") && !parameter) {
                return "# makes text of a parameter, and none follows";
            }
        }
        return "";
    }

    private static String pasting(List<Piece> body) {
        boolean atEnd = !body.isEmpty() && (body.get(0).is("##") || body.get(body.size() - 1).is("##"));
        return atEnd ? "## needs a token on either side" : "";
    }

    /**
     * Whether the body is one operand that means the same wherever it stands: a number, or something in parentheses made of numbers, types and
     * constants, or a control code. Such a macro may stay in the syntax tree as a constant; expanding it would give the same.
     */
    static boolean isConstant(List<Piece> body, MacroTable known, Predicate<String> isType) {
        if (body.isEmpty()) {
            return false;
        }
        int sign = body.get(0).is("-") || body.get(0).is("~") ? 1 : 0;
        if (body.size() == sign + 1) {
            Piece only = body.get(sign);
            return only.kind() == Piece.Kind.NUMBER || only.kind() == Piece.Kind.CHARACTER || isConstantName(only, known);
        }
        if (body.get(0).text().equals(CONTROL_CODE) && known.find(CONTROL_CODE) == null) {
            return body.size() > 2 && body.get(1).is("(") && closing(body, 1) == body.size() - 1 && arguments(body, known, isType);
        }
        return body.get(0).is("(") && closing(body, 0) == body.size() - 1 && isConstant(body, 1, body.size() - 1, known, isType);
    }

    private static boolean arguments(List<Piece> body, MacroTable known, Predicate<String> isType) {
        int from = 2;
        for (int i = from; i < body.size(); i++) {
            if (body.get(i).is(",") || i == body.size() - 1) {
                if (!isConstant(body, from, i, known, isType)) {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    private static boolean isConstant(List<Piece> body, int from, int to, MacroTable known, Predicate<String> isType) {
        boolean operand = false;
        for (int i = from; i < to; i++) {
            Piece piece = body.get(i);
            switch (piece.kind()) {
                case NUMBER, CHARACTER -> operand = true;
                case STRING, OTHER -> {
                    return false;
                }
                case NAME -> {
                    boolean type = TYPE_WORDS.contains(piece.text()) || isType.test(piece.text()) || isCast(body, i) || isMeasured(body, i);
                    if (!type && !isConstantName(piece, known) || type && known.find(piece.text()) != null) {
                        return false;
                    }
                    operand = true;
                }
                case SYMBOL -> {
                    if (!"+-*/%&|^~!<>()<<>>==!=<=>=&&||?:".contains(piece.text()) || piece.is("(") && operand && !isOperator(body, i - 1)) {
                        return false;
                    }
                }
                default -> throw new IllegalStateException(piece.text());
            }
        }
        return true;
    }

    /** A tag, or what sizeof is asked of. */
    private static boolean isMeasured(List<Piece> body, int i) {
        String before = i > 0 ? body.get(i - 1).text() : "";
        return before.equals("struct") || before.equals("union") || before.equals("enum")
                || before.equals("(") && i > 1 && body.get(i - 2).text().equals("sizeof");
    }

    /** A name alone in parentheses before an operand. */
    private static boolean isCast(List<Piece> body, int i) {
        if (i == 0 || !body.get(i - 1).is("(")) {
            return false;
        }
        int j = i + 1;
        while (j < body.size() && body.get(j).is("*")) {
            j++;
        }
        if (j + 1 >= body.size() || !body.get(j).is(")")) {
            return false;
        }
        Piece.Kind kind = body.get(j + 1).kind();
        return kind == Piece.Kind.NUMBER || kind == Piece.Kind.CHARACTER || body.get(j + 1).is("~") || body.get(j + 1).is("(") && j > i + 1;
    }

    /** Whether an opening parenthesis behind this piece opens no argument list. */
    private static boolean isOperator(List<Piece> body, int i) {
        Piece piece = body.get(i);
        return piece.kind() == Piece.Kind.SYMBOL || TYPE_WORDS.contains(piece.text());
    }

    private static boolean isConstantName(Piece piece, MacroTable known) {
        Macro macro = piece.isName() ? known.find(piece.text()) : null;
        return macro != null && macro.isConstant();
    }

    private static int closing(List<Piece> body, int from) {
        int depth = 0;
        for (int i = from; i < body.size(); i++) {
            depth += body.get(i).is("(") ? 1 : body.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
