package org.dmaworkbench.lang.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Columns that the author lined up over several lines: names of members, equals signs, trailing comments. They stay lined up, moved as far as
 * the text before them needs.
 */
final class Alignment {
    private static final int CLEAR_GAP = 2;
    private static final int SLIP = 2;

    private Alignment() {
    }

    /** Returns the sets of tokens that stand one below the other, from left to right. */
    static List<List<Cell>> of(List<List<Cell>> lines) {
        List<List<Cell>> columns = new ArrayList<>();
        List<List<Cell>> open = new ArrayList<>();
        for (List<Cell> line : lines) {
            List<List<Cell>> still = new ArrayList<>();
            boolean follows = !line.isEmpty() && line.get(0).lines == 1;
            for (int i = 1; i < line.size(); i++) {
                Cell cell = line.get(i);
                if (cell.newlines > 0 || cell.gap.isEmpty() || cell.isFixed(line.get(i - 1))) {
                    continue;
                }
                List<Cell> column = follows ? above(open, cell) : null;
                if (column == null) {
                    column = new ArrayList<>();
                    columns.add(column);
                }
                column.add(cell);
                still.add(column);
            }
            open = still;
        }
        columns.removeIf(column -> column.size() < 2 || column.stream().noneMatch(Alignment::isClear));
        columns.sort(Comparator.comparingInt((List<Cell> column) -> column.get(0).column).thenComparingInt(column -> column.get(0).index));
        return columns;
    }

    /** Wide gaps that miss each other by a column or two were meant to meet. */
    private static List<Cell> above(List<List<Cell>> open, Cell cell) {
        List<Cell> near = null;
        for (List<Cell> column : open) {
            Cell last = column.get(column.size() - 1);
            int off = Math.abs(last.column - cell.column);
            if (off == 0 && isAlike(last, cell)) {
                return column;
            }
            near = off <= SLIP && isClear(last) && isClear(cell) && isAlike(last, cell) && !cell.token.isComment() ? column : near;
        }
        return near;
    }

    private static boolean isAlike(Cell a, Cell b) {
        if (a.token.isComment() || b.token.isComment()) {
            return a.token.isComment() && b.token.isComment();
        }
        boolean operators = a.token.kind() == SourceToken.Kind.SYMBOL && !a.is("(") && !a.is("*");
        boolean others = b.token.kind() == SourceToken.Kind.SYMBOL && !b.is("(") && !b.is("*");
        return operators || others ? a.token.text().equals(b.token.text()) : true;
    }

    private static boolean isClear(Cell cell) {
        return width(cell) >= CLEAR_GAP;
    }

    /** Returns the columns of space that stood before a token. */
    static int width(Cell cell) {
        return cell.gap.indexOf('\t') >= 0 ? Math.max(CLEAR_GAP, cell.gap.length()) : cell.gap.length();
    }
}
