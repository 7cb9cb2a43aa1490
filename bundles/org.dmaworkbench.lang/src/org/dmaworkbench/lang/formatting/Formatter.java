package org.dmaworkbench.lang.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lays out a source text. The place to start reading in this package. Only white space between tokens changes, and the indentation of lines
 * within comments; text whose brackets or comments are not closed is left alone. Laying out twice changes nothing more.
 */
public final class Formatter {
    private static final int MAX_PASSES = 8;

    private final FormatOptions options;
    private final boolean scenario;

    /** @param scenario whether the text is a scenario, not a model or C */
    public Formatter(FormatOptions options, boolean scenario) {
        this.options = options;
        this.scenario = scenario;
    }

    /** Returns the text laid out; operators that only a syntax tree can tell apart stand as before. */
    public String format(String text) {
        return Edit.apply(text, edits(text, offset -> null));
    }

    /**
     * Returns the changes that lay a text out, in order, without overlap.
     *
     * @param operators what the syntax tree says of the operator at an offset of the text: true for binary, false for unary or part of a
     *        declarator, null where it is not known
     */
    public List<Edit> edits(String text, IntFunction<Boolean> operators) {
        List<Cell> original = cells(text);
        List<Cell> current = original;
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            List<Cell> cells = current;
            Page page = new Page(cells, options, scenario, offset -> operators.apply(original.get(indexAt(cells, offset)).token.offset()));
            if (!page.isBalanced()) {
                return List.of();
            }
            if (!page.layOut()) {
                break;
            }
            String next = page.text(text.contains("\r\n") ? "\r\n" : "\n");
            List<Cell> again = cells(next);
            if (again.size() != cells.size()) {
                // Two tokens would have become one: rather keep the text.
                return List.of();
            }
            current = again;
        }
        return edits(text, original, current);
    }

    private static int indexAt(List<Cell> cells, int offset) {
        int low = 0;
        int high = cells.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (cells.get(middle).token.offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Edit> edits(String text, List<Cell> from, List<Cell> to) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            Cell old = from.get(i);
            Cell now = to.get(i);
            if (!old.gap.equals(now.gap)) {
                edits.add(new Edit(old.token.offset() - old.gap.length(), old.gap.length(), now.gap));
            }
            if (!old.token.text().equals(now.token.text())) {
                edits.add(new Edit(old.token.offset(), old.token.text().length(), now.token.text()));
            }
        }
        int end = from.isEmpty() ? 0 : from.get(from.size() - 1).token.end();
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        if (!from.isEmpty() && !text.substring(end).equals(newline) && !from.get(from.size() - 1).token.text().endsWith("\\")) {
            edits.add(new Edit(end, text.length() - end, newline));
        }
        edits.replaceAll(edit -> edit.narrowed(text.substring(edit.offset(), edit.end())));
        return edits;
    }

    private List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        int end = 0;
        int column = 0;
        for (SourceToken token : Frozen.in(SourceTokens.of(text), text)) {
            String gap = text.substring(end, token.offset());
            int newlines = (int) gap.chars().filter(c -> c == '\n').count();
            int from = newlines > 0 ? 0 : column;
            column = options.columnBehind(gap.substring(gap.lastIndexOf('\n') + 1), from);
            cells.add(new Cell(token, cells.size(), gap, newlines, column));
            int last = token.text().lastIndexOf('\n');
            column = options.columnBehind(token.text().substring(last + 1), last >= 0 ? 0 : column);
            end = token.end();
        }
        return cells;
    }
}
