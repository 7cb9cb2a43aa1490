package org.dmaworkbench.lang.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** One pass over a text: what begins a line, the level of each line, the space between tokens, and columns that stay lined up. */
final class Page {
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");

    private final List<Cell> cells;
    private final FormatOptions options;
    private final boolean scenario;
    private final IntFunction<Boolean> operators;
    private final List<List<Cell>> lines = new ArrayList<>();

    Page(List<Cell> cells, FormatOptions options, boolean scenario, IntFunction<Boolean> operators) {
        this.cells = cells;
        this.options = options;
        this.scenario = scenario;
        this.operators = operators;
    }

    /** Returns whether every bracket has its partner and every comment its end. */
    boolean isBalanced() {
        Deque<Cell> open = new ArrayDeque<>();
        for (Cell cell : cells) {
            if (cell.token.kind() == SourceToken.Kind.BLOCK_COMMENT && !cell.token.text().endsWith("*/")) {
                return false;
            }
            if (cell.token.kind() != SourceToken.Kind.SYMBOL) {
                continue;
            }
            String text = cell.token.text();
            if (CLOSING.containsKey(text)) {
                open.push(cell);
            } else if (CLOSING.containsValue(text)) {
                if (open.isEmpty() || !CLOSING.get(open.peek().token.text()).equals(text)) {
                    return false;
                }
                cell.partner = open.pop();
                cell.partner.partner = cell;
            }
        }
        return open.isEmpty();
    }

    /** Gives every token its place; returns whether anything moves. */
    boolean layOut() {
        new Layout(cells, options).decide();
        Operators.decide(cells, operators);
        breakLines();
        space();
        place();
        for (List<Cell> column : Alignment.of(lines)) {
            align(column);
        }
        place();
        for (Cell cell : cells) {
            reindentComment(cell);
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!gap(cell, cell.gap.contains("\r\n") ? "\r\n" : "\n").equals(cell.gap) || !cell.text.equals(cell.token.text())) {
                return true;
            }
        }
        return false;
    }

    private void breakLines() {
        for (Cell cell : cells) {
            Cell before = cell.index == 0 ? null : cells.get(cell.index - 1);
            SourceToken.Kind kind = before == null ? null : before.token.kind();
            boolean ended = kind == SourceToken.Kind.LINE_COMMENT || kind == SourceToken.Kind.DIRECTIVE || kind == SourceToken.Kind.FROZEN;
            int wanted = switch (cell.lineBreak) {
                case KEEP -> cell.newlines;
                case FORCE -> Math.max(1, cell.newlines);
                case JOIN -> 0;
            };
            cell.lines = before == null ? 0 : Math.min(Math.max(wanted, ended ? 1 : 0), options.blankLines() + 1);
            if (cell.lines > 0 || before == null) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(cell);
        }
    }

    private void space() {
        Spacing spacing = new Spacing(scenario);
        for (List<Cell> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                Cell cell = line.get(i);
                Cell before = line.get(i - 1);
                boolean trailing = cell.token.isComment() && i == line.size() - 1 && cell.newlines == 0;
                Cell next = cell.index + 1 < cells.size() ? cells.get(cell.index + 1) : null;
                // Statements that share a line stand in columns of their author's making.
                boolean further = before.is(";") && cell.bracket == null && cell.newlines == 0;
                cell.space = trailing || further ? Math.max(1, cell.column - columnBehind(before)) : spacing.between(before, cell, next);
            }
        }
    }

    private int columnBehind(Cell cell) {
        int last = cell.token.text().lastIndexOf('\n');
        return options.columnBehind(cell.token.text().substring(last + 1), last >= 0 ? 0 : cell.column);
    }

    private void place() {
        for (List<Cell> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                Cell cell = line.get(i);
                cell.place = i == 0 ? beginning(cell) : placeBehind(line.get(i - 1)) + cell.space;
            }
        }
    }

    private int placeBehind(Cell cell) {
        int last = cell.text.lastIndexOf('\n');
        return options.columnBehind(cell.text.substring(last + 1), last >= 0 ? 0 : cell.place);
    }

    private int beginning(Cell cell) {
        Cell before = cell.index == 0 ? null : cells.get(cell.index - 1);
        boolean firstColumn = cell.column == 0 && cell.newlines > 0 && cell.token.kind() == SourceToken.Kind.LINE_COMMENT;
        if (before == null || firstColumn || cell.isFixed(before)) {
            return cell.isFixed(before) ? cell.column : 0;
        }
        if (cell.level >= 0) {
            return cell.level * options.indent();
        }
        Cell aligned = cell.bracket == null ? null : cells.get(cell.bracket.index + 1);
        if (aligned != null && aligned.index < cell.index && aligned.newlines == 0 && aligned.column == cell.column) {
            return aligned.place;
        }
        Cell anchor = cell.anchor;
        if (anchor == null || anchor == cell) {
            return cell.column;
        }
        int shift = cell.column - anchor.column;
        boolean tooFarLeft = cell.code && shift <= 0 && !cell.is(")") && !cell.is("]") && !cell.is("}") && !cell.is("{");
        return Math.max(0, anchor.place + (tooFarLeft ? options.indent() : shift));
    }

    private void align(List<Cell> column) {
        int needed = 0;
        int narrowest = Integer.MAX_VALUE;
        for (Cell cell : column) {
            Cell before = cells.get(cell.index - 1);
            needed = Math.max(needed, placeBehind(before));
            narrowest = Math.min(narrowest, cell.column - columnBehind(before));
        }
        for (Cell cell : column) {
            cell.space = needed + Math.max(1, narrowest) - placeBehind(cells.get(cell.index - 1));
            List<Cell> line = lineOf(cell);
            for (int i = line.indexOf(cell); i < line.size(); i++) {
                line.get(i).place = placeBehind(line.get(i - 1)) + line.get(i).space;
            }
        }
    }

    private List<Cell> lineOf(Cell cell) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lines.get(middle).get(0).index <= cell.index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    /** The lines of a comment move with its first one. */
    private void reindentComment(Cell cell) {
        int shift = cell.place - cell.column;
        if (cell.token.kind() != SourceToken.Kind.BLOCK_COMMENT || shift == 0 || cell.token.text().indexOf('\n') < 0) {
            return;
        }
        StringBuilder text = new StringBuilder();
        String[] parts = cell.token.text().split("\n", -1);
        text.append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int from = 0;
            while (from < parts[i].length() && SourceTokens.isSpace(parts[i].charAt(from)) && parts[i].charAt(from) != '\r') {
                from++;
            }
            boolean blank = parts[i].substring(from).isBlank();
            int column = options.columnBehind(parts[i].substring(0, from), 0);
            text.append('\n').append(blank ? parts[i] : options.indentation(Math.max(0, column + shift)) + parts[i].substring(from));
        }
        cell.text = text.toString();
    }

    /** Returns the text as it is laid out. */
    String text(String newline) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            text.append(gap(cell, newline)).append(cell.text);
        }
        return text.append(newline).toString();
    }

    private String gap(Cell cell, String newline) {
        Cell before = cell.index == 0 ? null : cells.get(cell.index - 1);
        if (cell.isFixed(before)) {
            return cell.gap;
        }
        return cell.lines > 0 ? newline.repeat(cell.lines) + options.indentation(cell.place) : before == null ? "" : " ".repeat(cell.space);
    }
}
