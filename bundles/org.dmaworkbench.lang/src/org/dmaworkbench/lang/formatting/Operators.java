package org.dmaworkbench.lang.formatting;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Tells unary operators from binary ones, as far as the tokens show it or the syntax tree is known. */
final class Operators {
    private static final Set<String> EITHER = Set.of("*", "&", "+", "-");
    private static final Set<String> BEFORE_OPERAND = Set.of("return", "case", "else", "do", "goto", "sizeof");

    private Operators() {
    }

    /** @param known what the syntax tree says of the operator at an offset: true for binary, false for unary, null where it says nothing */
    static void decide(List<Cell> cells, IntFunction<Boolean> known) {
        Cell before = null;
        for (Cell cell : cells) {
            if (cell.isAside()) {
                continue;
            }
            cell.role = role(cell, before, known);
            before = cell;
        }
    }

    private static Cell.Role role(Cell cell, Cell before, IntFunction<Boolean> known) {
        String text = cell.token.text();
        if (cell.token.kind() != SourceToken.Kind.SYMBOL) {
            return Cell.Role.NONE;
        }
        if (text.equals("!") || text.equals("~")) {
            return Cell.Role.UNARY;
        }
        boolean operand = before != null && endsOperand(before);
        if (text.equals("++") || text.equals("--")) {
            return operand ? Cell.Role.POSTFIX : Cell.Role.UNARY;
        }
        if (!EITHER.contains(text)) {
            return Cell.Role.NONE;
        }
        Boolean tree = known.apply(cell.token.offset());
        if (!operand) {
            return Cell.Role.UNARY;
        }
        if (tree != null) {
            return tree ? Cell.Role.BINARY : Cell.Role.UNKNOWN;
        }
        boolean certain = !before.is(")") && (text.equals("+") || text.equals("-") || !before.isWord());
        return certain ? Cell.Role.BINARY : Cell.Role.UNKNOWN;
    }

    private static boolean endsOperand(Cell cell) {
        return cell.isWord() && !BEFORE_OPERAND.contains(cell.token.text()) || cell.token.kind() == SourceToken.Kind.NUMBER
                || cell.token.kind() == SourceToken.Kind.LITERAL || cell.is(")") || cell.is("]") || cell.is("}") || cell.role == Cell.Role.POSTFIX;
    }
}
