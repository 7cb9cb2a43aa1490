package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts arguments into the body of a macro, with # and ## (C11 6.10.3.1 to 6.10.3.3). */
final class Substitution {
    private final Macro macro;
    private final List<List<Piece>> arguments;
    private final UnaryOperator<List<Piece>> expand;
    private final UnaryOperator<List<Piece>> spellOut;
    private final Cutter cutter;
    private final Budget budget;
    private final List<List<Piece>> expanded = new ArrayList<>();
    private final List<Piece> out = new ArrayList<>();
    private String badPaste;

    /**
     * @param expand expands an argument wholly
     * @param spellOut replaces constants that were left as names, for # and ##
     */
    Substitution(Macro macro, List<List<Piece>> arguments, UnaryOperator<List<Piece>> expand, UnaryOperator<List<Piece>> spellOut, Cutter cutter,
            Budget budget) {
        this.macro = macro;
        this.arguments = arguments;
        this.expand = expand;
        this.spellOut = spellOut;
        this.cutter = cutter;
        this.budget = budget;
        arguments.forEach(argument -> expanded.add(null));
    }

    /** Returns what ## could not join, or null. */
    String badPaste() {
        return badPaste;
    }

    List<Piece> run(boolean spaced) {
        List<Piece> body = macro.body();
        for (int i = 0; i < body.size(); i++) {
            Piece piece = body.get(i);
            boolean space = i == 0 ? spaced : piece.spaced();
            boolean joins = i + 1 < body.size() && body.get(i + 1).is("##");
            if (piece.is("##") && i > 0 && i + 1 < body.size()) {
                i++;
                paste(raw(body.get(i), body.get(i).spaced()), macro.parameter(body.get(i).text()));
            } else if (piece.is("#") && macro.hasParameters() && i + 1 < body.size() && macro.parameter(body.get(i + 1).text()) >= 0) {
                i++;
                add(quote(arguments.get(macro.parameter(body.get(i).text())), space));
            } else if (joins) {
                raw(piece, space).forEach(this::add);
            } else {
                plain(piece, space);
            }
        }
        return out;
    }

    private void add(Piece piece) {
        budget.spend(piece);
        out.add(piece);
    }

    private void plain(Piece piece, boolean space) {
        int parameter = piece.isName() ? macro.parameter(piece.text()) : -1;
        if (parameter < 0) {
            add(piece.out(macro, space));
            return;
        }
        if (expanded.get(parameter) == null) {
            expanded.set(parameter, expand.apply(arguments.get(parameter)));
        }
        List<Piece> value = expanded.get(parameter);
        // As Microsoft's compiler does: a comma before an empty variable list goes with it.
        if (value.isEmpty() && macro.isVariadic() && parameter == macro.parameters().orElseThrow().size() - 1 && !out.isEmpty()
                && out.get(out.size() - 1).is(",")) {
            out.remove(out.size() - 1);
        }
        for (int i = 0; i < value.size(); i++) {
            add(i == 0 ? value.get(i).spacedAs(space) : value.get(i));
        }
    }

    /** An operand of ##: arguments go in as they are written. */
    private List<Piece> raw(Piece piece, boolean space) {
        int parameter = piece.isName() ? macro.parameter(piece.text()) : -1;
        if (parameter < 0) {
            return List.of(piece.out(macro, space));
        }
        List<Piece> value = new ArrayList<>(spellOut.apply(arguments.get(parameter)));
        if (!value.isEmpty()) {
            value.set(0, value.get(0).spacedAs(space));
        }
        return value;
    }

    private void paste(List<Piece> right, int parameter) {
        boolean rest = macro.isVariadic() && parameter == macro.parameters().orElseThrow().size() - 1;
        if (rest && !out.isEmpty() && out.get(out.size() - 1).is(",")) {
            // The custom of writing ", ## __VA_ARGS__".
            if (right.isEmpty()) {
                out.remove(out.size() - 1);
            }
            right.forEach(this::add);
            return;
        }
        if (right.isEmpty()) {
            return;
        }
        if (out.isEmpty()) {
            right.forEach(this::add);
            return;
        }
        Piece left = out.remove(out.size() - 1);
        String joined = left.text() + right.get(0).text();
        List<Piece> made = cutter.cut(joined);
        if (made.size() == 1) {
            add(Piece.made(made.get(0).kind(), joined, left.spaced()));
        } else {
            badPaste = joined;
            add(left);
            add(right.get(0));
        }
        right.stream().skip(1).forEach(this::add);
    }

    private Piece quote(List<Piece> argument, boolean space) {
        StringBuilder text = new StringBuilder("\"");
        boolean first = true;
        for (Piece piece : spellOut.apply(argument)) {
            text.append(!first && piece.spaced() ? " " : "");
            first = false;
            boolean literal = piece.kind() == Piece.Kind.STRING || piece.kind() == Piece.Kind.CHARACTER;
            text.append(literal ? piece.text().replace("\\", "\\\\").replace("\"", "\\\"") : piece.text());
        }
        return Piece.made(Piece.Kind.STRING, text.append('"').toString(), space);
    }
}
