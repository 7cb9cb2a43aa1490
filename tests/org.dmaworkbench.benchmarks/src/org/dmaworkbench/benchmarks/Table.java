package org.dmaworkbench.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The rows as text and as Markdown. */
final class Table {
    private static final List<String> HEAD = List.of("measurement", "value", "unit", "floor", "beside", "ratio", "verdict");

    private final List<List<String>> lines = new ArrayList<>();

    Table(List<Row> rows) {
        lines.add(HEAD);
        for (Row r : rows) {
            String floor = Double.isNaN(r.floor()) ? "-" : (r.lessIsBetter() ? "< " : ">= ") + Row.number(r.floor());
            lines.add(List.of(r.name(), Row.number(r.value()), r.unit(), floor, r.baseline().isEmpty() ? "-" : r.baseline(),
                    Row.number(r.ratio()), r.verdict()));
        }
    }

    /** Returns an aligned table for a terminal. */
    String text() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                out.append(cell(line.get(i), widths[i], isNumber(i))).append(i == line.size() - 1 ? "\n" : "  ");
            }
        }
        return out.toString();
    }

    /** Returns a Markdown table. */
    String markdown() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        for (int n = 0; n < lines.size(); n++) {
            for (int i = 0; i < HEAD.size(); i++) {
                out.append("| ").append(cell(lines.get(n).get(i), widths[i], isNumber(i))).append(' ');
            }
            out.append("|\n");
            if (n == 0) {
                for (int i = 0; i < HEAD.size(); i++) {
                    out.append('|').append("-".repeat(widths[i] + 1)).append(isNumber(i) ? ':' : '-');
                }
                out.append("|\n");
            }
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = new int[HEAD.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        return widths;
    }

    private static boolean isNumber(int column) {
        return column == 1 || column == 3 || column == 5;
    }

    private static String cell(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
