package org.dmaworkbench.lang.formatting;

import java.util.List;
import java.util.Set;

/** How much space stands between two tokens of a line. Where both habits are common, the author's choice is kept. */
final class Spacing {
    private static final Set<String> BINARY = Set.of("=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|=", "==", "!=", "<=", ">=", "<", ">",
            "&&", "||", "|", "^", "<<", ">>", "/", "%", "..");
    private static final Set<String> HEADS = Set.of("if", "for", "while", "switch", "with", "return", "case", "else", "in");
    private static final Set<String> CONTROLS = Set.of("if", "for", "while", "switch", "with");
    private static final Set<String> TYPES = Set.of("void", "char", "short", "int", "long", "signed", "unsigned", "const", "volatile", "align", "packed");

    private final boolean scenario;

    Spacing(boolean scenario) {
        this.scenario = scenario;
    }

    /** Returns 0 or 1; never 0 where the two tokens would run into each other. */
    int between(Cell before, Cell cell, Cell next) {
        int wanted = wanted(before, cell, next);
        int kept = cell.gap.isEmpty() ? 0 : 1;
        int space = wanted < 0 ? kept : wanted;
        return space == 0 && !cell.gap.isEmpty() && runsInto(before, cell) ? 1 : space;
    }

    private static boolean runsInto(Cell before, Cell cell) {
        List<SourceToken> together = SourceTokens.of("x " + before.token.text() + cell.token.text());
        return together.size() != 3 || together.get(1).text().length() != before.token.text().length();
    }

    /** Returns 0, 1, or -1 for the author's choice. */
    private int wanted(Cell before, Cell cell, Cell next) {
        if (before.token.isComment() || cell.token.isComment()) {
            return -1;
        }
        if (before.is("{") || cell.is("}")) {
            return -1;
        }
        if (cell.is("{")) {
            return before.is("(") || before.is("[") ? 0 : 1;
        }
        if (cell.is(";") || cell.is(",")) {
            return cell.is(";") && before.is(";") ? -1 : 0;
        }
        if (before.is(",") || before.is(";")) {
            return cell.is(")") ? -1 : 1;
        }
        if (cell.is(")") || cell.is("]") || before.is("(") || before.is("[")) {
            return 0;
        }
        if (isAccess(cell) && !before.is("=") || isAccess(before)) {
            return 0;
        }
        if (cell.conditional || before.conditional) {
            return 1;
        }
        if (cell.label) {
            return 0;
        }
        if (cell.is(":") || before.is(":")) {
            return before.label ? 1 : -1;
        }
        return operators(before, cell, next);
    }

    /** The id of a violation has a hyphen: D-03. */
    private static boolean isPartOfName(Cell before, Cell cell, Cell next) {
        return cell.is("-") && before.isWord() && next != null && next.token.kind() == SourceToken.Kind.NUMBER
                || before.is("-") && cell.token.kind() == SourceToken.Kind.NUMBER;
    }

    private static boolean isAccess(Cell cell) {
        return cell.is("->") || cell.is(".");
    }

    private int operators(Cell before, Cell cell, Cell next) {
        if (before.role == Cell.Role.UNARY) {
            return 0;
        }
        if (cell.role == Cell.Role.POSTFIX) {
            return 0;
        }
        if (scenario && (cell.is("/") || before.is("/") || cell.is("*") || before.is("*"))) {
            return -1;
        }
        if (scenario && isPartOfName(before, cell, next)) {
            return -1;
        }
        if (isBinary(before) || isBinary(cell)) {
            return 1;
        }
        if (cell.role == Cell.Role.UNKNOWN || before.role == Cell.Role.UNKNOWN) {
            return before.is("*") && cell.is("*") ? 0 : -1;
        }
        return brackets(before, cell, next);
    }

    private static boolean isBinary(Cell cell) {
        return cell.role == Cell.Role.BINARY || cell.token.kind() == SourceToken.Kind.SYMBOL && BINARY.contains(cell.token.text());
    }

    private int brackets(Cell before, Cell cell, Cell next) {
        if (cell.is("(")) {
            boolean choice = scenario || !before.isWord() || TYPES.contains(before.token.text()) || next != null && next.is("*");
            return before.isWord() && HEADS.contains(before.token.text()) ? 1 : choice ? -1 : 0;
        }
        if (cell.is("[")) {
            return before.isWord() || before.is(")") || before.is("]") ? 0 : -1;
        }
        if (before.is(")")) {
            return cell.code && before.partner != null && isHead(before) ? 1 : -1;
        }
        boolean words = isWordLike(before) && isWordLike(cell);
        return words || before.is("}") && cell.isWord() || before.isWord() || before.is("]") || before.role == Cell.Role.POSTFIX ? 1 : -1;
    }

    private static boolean isHead(Cell parenthesis) {
        return parenthesis.partner.anchor != null && parenthesis.partner.anchor.index == parenthesis.partner.index - 1
                && CONTROLS.contains(parenthesis.partner.anchor.token.text());
    }

    private static boolean isWordLike(Cell cell) {
        return cell.isWord() || cell.token.kind() == SourceToken.Kind.NUMBER || cell.token.kind() == SourceToken.Kind.LITERAL;
    }
}
