package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Computes the condition of an #if (C11 6.10.1): whole numbers of 64 bits, {@code defined}, every other name is 0. */
public final class Condition {
    private static final int MAX_DEPTH = 200;

    /** What makes a condition one that cannot be computed. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad(String message) {
            super(message, null, false, false);
        }
    }

    private record Value(long bits, boolean unsigned) {
        static Value of(boolean truth) {
            return new Value(truth ? 1 : 0, false);
        }

        boolean isTrue() {
            return bits != 0;
        }
    }

    /**
     * The answer to a condition.
     *
     * @param holds whether the text behind it counts; false if there is a problem
     * @param problem what keeps it from being computed, or ""
     */
    public record Answer(boolean holds, String problem) {
    }

    private final List<Piece> pieces;
    private int next;
    private int depth;

    private Condition(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Computes a condition.
     *
     * @param line what stands behind #if
     * @param hasInclude whether a name in quotes or angle brackets can be included
     */
    public static Answer holds(List<Piece> line, MacroTable macros, Expansion expansion, Predicate<String> hasInclude) {
        if (line.isEmpty()) {
            return new Answer(false, "the condition is missing");
        }
        try {
            List<Piece> asked = withoutDefined(withMacrosThatAsk(line, macros, 0), macros, hasInclude);
            Condition condition = new Condition(expansion.expandAll(asked));
            Value value = condition.conditional(true);
            if (condition.next < condition.pieces.size()) {
                throw new Bad("'" + condition.pieces.get(condition.next).text() + "' is not expected here");
            }
            return new Answer(value.isTrue(), "");
        } catch (Bad e) {
            return new Answer(false, e.getMessage());
        }
    }

    /** What a macro asks by "defined" is asked before anything is replaced, as compilers do. */
    private static List<Piece> withMacrosThatAsk(List<Piece> line, MacroTable macros, int depth) {
        List<Piece> out = new ArrayList<>();
        for (Piece piece : line) {
            Macro macro = piece.isName() && depth < MAX_DEPTH && !isAsked(out) ? macros.find(piece.text()) : null;
            if (macro != null && !macro.hasParameters() && macro.body().stream().anyMatch(p -> p.text().equals("defined"))) {
                out.addAll(withMacrosThatAsk(macro.body(), macros, depth + 1));
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    private static boolean isAsked(List<Piece> before) {
        int last = before.size() - 1;
        return last >= 0 && (before.get(last).text().equals("defined") || last > 0 && before.get(last).is("(") && before.get(last - 1).text().equals("defined"));
    }

    private static List<Piece> withoutDefined(List<Piece> line, MacroTable macros, Predicate<String> hasInclude) throws Bad {
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Piece piece = line.get(i);
            boolean includes = piece.text().equals("__has_include");
            if (!piece.text().equals("defined") && !includes) {
                out.add(piece);
                continue;
            }
            boolean parenthesis = i + 1 < line.size() && line.get(i + 1).is("(");
            int name = i + (parenthesis ? 2 : 1);
            if (includes) {
                int end = name;
                StringBuilder spelled = new StringBuilder();
                while (end < line.size() && !line.get(end).is(")")) {
                    spelled.append(line.get(end++).text());
                }
                out.add(number(hasInclude.test(spelled.toString()), piece));
                i = end;
                continue;
            }
            if (name >= line.size() || !line.get(name).isName()) {
                throw new Bad("defined needs a name");
            }
            if (parenthesis && (name + 1 >= line.size() || !line.get(name + 1).is(")"))) {
                throw new Bad("defined( needs )");
            }
            out.add(number(macros.find(line.get(name).text()) != null, piece));
            i = parenthesis ? name + 1 : name;
        }
        return out;
    }

    private static Piece number(boolean truth, Piece at) {
        return Piece.of(Piece.Kind.NUMBER, truth ? "1" : "0", at.at(), true);
    }

    // ------------------------------------------------------------------------------------------------------ grammar

    private boolean take(String symbol) {
        if (next < pieces.size() && pieces.get(next).is(symbol)) {
            next++;
            return true;
        }
        return false;
    }

    /** @param counts false where C does not evaluate, so that a division by zero does no harm */
    private Value conditional(boolean counts) throws Bad {
        if (++depth > MAX_DEPTH) {
            throw new Bad("the condition is nested too deeply");
        }
        Value condition = binary(0, counts);
        if (take("?")) {
            Value yes = conditional(counts && condition.isTrue());
            if (!take(":")) {
                throw new Bad("? needs :");
            }
            Value no = conditional(counts && !condition.isTrue());
            Value chosen = condition.isTrue() ? yes : no;
            condition = new Value(chosen.bits, yes.unsigned || no.unsigned);
        }
        depth--;
        return condition;
    }

    private static final List<List<String>> LEVELS = List.of(List.of("||"), List.of("&&"), List.of("|"), List.of("^"), List.of("&"),
            List.of("==", "!="), List.of("<", ">", "<=", ">="), List.of("<<", ">>"), List.of("+", "-"), List.of("*", "/", "%"));

    private Value binary(int level, boolean counts) throws Bad {
        if (level == LEVELS.size()) {
            return unary(counts);
        }
        Value left = binary(level + 1, counts);
        while (next < pieces.size() && pieces.get(next).kind() == Piece.Kind.SYMBOL && LEVELS.get(level).contains(pieces.get(next).text())) {
            String operator = pieces.get(next++).text();
            boolean matters = counts && !(operator.equals("||") && left.isTrue()) && !(operator.equals("&&") && !left.isTrue());
            left = apply(operator, left, binary(level + 1, matters), matters);
        }
        return left;
    }

    private static Value apply(String operator, Value a, Value b, boolean counts) throws Bad {
        boolean unsigned = a.unsigned || b.unsigned;
        int order = unsigned ? Long.compareUnsigned(a.bits, b.bits) : Long.compare(a.bits, b.bits);
        if (b.bits == 0 && (operator.equals("/") || operator.equals("%"))) {
            if (counts) {
                throw new Bad("the condition divides by zero");
            }
            return new Value(0, unsigned);
        }
        return switch (operator) {
            case "||" -> Value.of(a.isTrue() || b.isTrue());
            case "&&" -> Value.of(a.isTrue() && b.isTrue());
            case "|" -> new Value(a.bits | b.bits, unsigned);
            case "^" -> new Value(a.bits ^ b.bits, unsigned);
            case "&" -> new Value(a.bits & b.bits, unsigned);
            case "==" -> Value.of(order == 0);
            case "!=" -> Value.of(order != 0);
            case "<" -> Value.of(order < 0);
            case ">" -> Value.of(order > 0);
            case "<=" -> Value.of(order <= 0);
            case ">=" -> Value.of(order >= 0);
            case "<<" -> new Value(a.bits << b.bits, a.unsigned);
            case ">>" -> new Value(a.unsigned ? a.bits >>> b.bits : a.bits >> b.bits, a.unsigned);
            case "+" -> new Value(a.bits + b.bits, unsigned);
            case "-" -> new Value(a.bits - b.bits, unsigned);
            case "*" -> new Value(a.bits * b.bits, unsigned);
            case "/" -> new Value(unsigned ? Long.divideUnsigned(a.bits, b.bits) : a.bits / b.bits, unsigned);
            default -> new Value(unsigned ? Long.remainderUnsigned(a.bits, b.bits) : a.bits % b.bits, unsigned);
        };
    }

    private Value unary(boolean counts) throws Bad {
        if (++depth > MAX_DEPTH) {
            throw new Bad("the condition is nested too deeply");
        }
        Value value;
        if (take("!")) {
            value = Value.of(!unary(counts).isTrue());
        } else if (take("-")) {
            Value operand = unary(counts);
            value = new Value(-operand.bits, operand.unsigned);
        } else if (take("~")) {
            Value operand = unary(counts);
            value = new Value(~operand.bits, operand.unsigned);
        } else if (take("+")) {
            value = unary(counts);
        } else if (take("(")) {
            value = conditional(counts);
            if (!take(")")) {
                throw new Bad("a closing parenthesis is missing");
            }
        } else {
            value = primary();
        }
        depth--;
        return value;
    }

    private Value primary() throws Bad {
        if (next >= pieces.size()) {
            throw new Bad("the condition ends too early");
        }
        Piece piece = pieces.get(next++);
        switch (piece.kind()) {
            case NUMBER -> {
                return number(piece.text());
            }
            case CHARACTER -> {
                return new Value(CharacterValue.of(piece.text()), false);
            }
            case NAME -> {
                if (next < pieces.size() && pieces.get(next).is("(")) {
                    throw new Bad(piece.text() + " is no macro with parameters here");
                }
                return new Value(piece.text().equals("true") ? 1 : 0, false);
            }
            default -> throw new Bad("'" + piece.text() + "' cannot stand in a condition");
        }
    }

    private static Value number(String spelled) throws Bad {
        String text = spelled.replace("'", "").toLowerCase(java.util.Locale.ROOT);
        int end = text.length();
        boolean hex = text.startsWith("0x");
        boolean unsigned = false;
        String suffix = text.replaceFirst(hex ? "^0x[0-9a-f]+" : "^[0-9]+", "");
        if (!suffix.matches("|u|l|ul|lu|ll|ull|llu|u?i(8|16|32|64)")) {
            throw new Bad("'" + spelled + "' is no whole number");
        }
        unsigned = suffix.contains("u");
        end -= suffix.length();
        try {
            long bits = hex ? Long.parseUnsignedLong(text.substring(2, end), 16)
                    : text.startsWith("0") && end > 1 ? Long.parseUnsignedLong(text.substring(1, end), 8) : Long.parseUnsignedLong(text.substring(0, end));
            return new Value(bits, unsigned || bits < 0);
        } catch (NumberFormatException e) {
            throw new Bad("'" + spelled + "' is no number of 64 bits");
        }
    }
}
