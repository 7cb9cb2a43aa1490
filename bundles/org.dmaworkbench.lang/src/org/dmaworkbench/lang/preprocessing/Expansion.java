package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Replaces macros as C does (C11 6.10.3): arguments first, then the result is read again together with what follows, and a macro that comes out of
 * itself stands for itself. Does so with a stack of its own, so that chains of macros cost no call depth; see {@link Budget} for its bounds.
 */
public final class Expansion {
    /** The text behind the use, from which argument lists may go on. */
    public interface Behind {
        /** Returns whether the next piece is an opening parenthesis, without taking it. */
        boolean opensArguments();

        /** Takes the next piece; null at the end of the text. */
        Piece take();
    }

    private static final Behind NOTHING = new Behind() {
        @Override
        public boolean opensArguments() {
            return false;
        }

        @Override
        public Piece take() {
            return null;
        }
    };

    /** Pieces that are being read again, and the macro they came from, which is not replaced in them. */
    private static final class Frame {
        private final List<Piece> pieces;
        private final Macro macro;
        private int next;

        Frame(List<Piece> pieces, Macro macro) {
            this.pieces = pieces;
            this.macro = macro;
        }
    }

    private final MacroTable table;
    private final Cutter cutter;
    private final Report report;
    private final PlaceOfUse place;
    private final BiConsumer<Piece, Macro> used;
    private final Set<Macro> active = new HashSet<>();
    private final Budget budget = new Budget();
    private boolean exhausted;
    private int counter;
    private int at;
    private int length;

    /**
     * Expands what one file holds.
     *
     * @param table read as it is at the time of each use
     * @param used is told each name in the file that is replaced
     */
    public Expansion(MacroTable table, Cutter cutter, Report report, PlaceOfUse place, BiConsumer<Piece, Macro> used) {
        this.table = table;
        this.cutter = cutter;
        this.report = report;
        this.place = place;
        this.used = used;
    }

    /** Returns the macro that a name would be replaced by, or null if it stays. */
    public Macro replacing(String name) {
        Macro macro = table.find(name);
        return macro == null || macro.isConstant() && stillConstant(macro, 0) ? null : macro;
    }

    private boolean stillConstant(Macro macro, int depth) {
        if (!table.hasRedefinitions()) {
            return true;
        }
        if (macro.origin().file().isEmpty() || depth > 20) {
            return false;
        }
        for (Piece piece : macro.body()) {
            Macro inner = piece.isName() ? table.find(piece.text()) : null;
            if (inner != null && !(inner.isConstant() && stillConstant(inner, depth + 1))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Expands one use.
     *
     * @return what it stands for, or nothing if it stays as it is: no argument list follows, or it went wrong and was reported
     */
    public Optional<List<Piece>> expand(Piece use, Behind behind) {
        at = use.at();
        length = use.text().length();
        Macro macro = table.find(use.text());
        if (exhausted || macro == null || macro.hasParameters() && !behind.opensArguments()) {
            return Optional.empty();
        }
        active.clear();
        try {
            return Optional.of(run(List.of(use), behind, false));
        } catch (Budget.GivenUp e) {
            givenUp(e);
            return Optional.empty();
        }
    }

    /** Expands pieces that stand alone, as in a condition, constants included. */
    public List<Piece> expandAll(List<Piece> pieces) {
        active.clear();
        try {
            return run(pieces, NOTHING, true);
        } catch (Budget.GivenUp e) {
            if (!pieces.isEmpty()) {
                at = pieces.get(0).at();
                length = pieces.get(0).text().length();
            }
            givenUp(e);
            return List.of();
        }
    }

    private void givenUp(Budget.GivenUp e) {
        budget.restart();
        exhausted = true;
        boolean tooMuch = e instanceof Budget.Exceeded;
        report.problem(Report.Weight.ERROR, tooMuch ? DirectiveCodes.EXPANSION_TOO_LARGE : DirectiveCodes.OPEN_ARGUMENTS,
                e.getMessage() + (tooMuch ? "; nothing behind it is expanded; simplify this macro" : ""), at, length);
    }

    private List<Piece> run(List<Piece> start, Behind behind, boolean constants) {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(new Frame(start, null));
        List<Piece> out = new ArrayList<>();
        budget.deeper();
        while (true) {
            Piece piece = next(frames);
            if (piece == null) {
                break;
            }
            Macro macro = piece.isName() && piece.mark() != Piece.Mark.PAINTED ? table.find(piece.text()) : null;
            if (macro == null || !constants && macro.isConstant() && stillConstant(macro, 0)) {
                budget.spend(piece);
                out.add(macro == null ? piece : piece.marked(Piece.Mark.CONSTANT));
            } else if (active.contains(macro)) {
                out.add(piece.marked(Piece.Mark.PAINTED));
            } else if (macro.hasParameters()) {
                call(macro, piece, frames, behind, out, constants);
            } else {
                note(piece, macro);
                enter(macro, body(macro, piece, constants), frames);
            }
        }
        budget.shallower();
        return out;
    }

    private void note(Piece piece, Macro macro) {
        if (piece.from() == null && piece.at() >= 0) {
            used.accept(piece, macro);
        }
    }

    private Piece next(Deque<Frame> frames) {
        while (!frames.isEmpty()) {
            Frame top = frames.peek();
            if (top.next < top.pieces.size()) {
                return top.pieces.get(top.next++);
            }
            frames.pop();
            active.remove(top.macro);
        }
        return null;
    }

    private void enter(Macro macro, List<Piece> pieces, Deque<Frame> frames) {
        active.add(macro);
        frames.push(new Frame(pieces, macro));
    }

    private List<Piece> body(Macro macro, Piece use, boolean constants) {
        if (macro.builtin().isPresent()) {
            return List.of(builtin(macro.builtin().get(), use));
        }
        return substitute(macro, List.of(), use, constants);
    }

    private Piece builtin(Macro.Builtin builtin, Piece use) {
        return switch (builtin) {
            case LINE -> Piece.made(Piece.Kind.NUMBER, String.valueOf(place.line()), use.spaced());
            case COUNTER -> Piece.made(Piece.Kind.NUMBER, String.valueOf(counter++), use.spaced());
            case FILE -> Piece.made(Piece.Kind.STRING, "\"" + place.file() + "\"", use.spaced());
            case FUNCTION -> Piece.made(Piece.Kind.STRING, "\"" + place.function() + "\"", use.spaced());
            // Fixed, so that the same text always makes the same program.
            case DATE -> Piece.made(Piece.Kind.STRING, "\"Jan  1 2000\"", use.spaced());
            case TIME -> Piece.made(Piece.Kind.STRING, "\"00:00:00\"", use.spaced());
        };
    }

    private List<Piece> substitute(Macro macro, List<List<Piece>> arguments, Piece use, boolean constants) {
        Substitution substitution = new Substitution(macro, arguments, argument -> argument(argument, constants), this::spellOut, cutter, budget);
        List<Piece> result = substitution.run(use.spaced());
        if (substitution.badPaste() != null) {
            report.problem(Report.Weight.ERROR, DirectiveCodes.PASTING, "## in " + macro.name() + " joins to '" + shortened(substitution.badPaste())
                    + "', which is no token", at, length);
        }
        return result;
    }

    private List<Piece> argument(List<Piece> argument, boolean constants) {
        return run(argument, NOTHING, constants);
    }

    /** Constants stay names in expanded text; where the text itself counts they are what C would have put there. */
    private List<Piece> spellOut(List<Piece> argument) {
        List<Piece> spelled = new ArrayList<>();
        for (Piece piece : argument) {
            if (piece.mark() == Piece.Mark.CONSTANT) {
                spelled.addAll(run(List.of(piece), NOTHING, true));
            } else {
                spelled.add(piece);
            }
        }
        return spelled;
    }

    // --------------------------------------------------------------------------------------------------- arguments

    private void call(Macro macro, Piece name, Deque<Frame> frames, Behind behind, List<Piece> out, boolean constants) {
        if (!opens(frames, behind)) {
            budget.spend(name);
            out.add(name);
            return;
        }
        take(frames, behind);
        List<List<Piece>> arguments = new ArrayList<>();
        List<Piece> argument = new ArrayList<>();
        int depth = 0;
        while (true) {
            Piece piece = take(frames, behind);
            if (piece == null) {
                throw new Budget.GivenUp("the arguments of " + macro.name() + " are never closed; add )");
            }
            budget.spend(piece);
            if (depth == 0 && piece.is(")")) {
                arguments.add(argument);
                break;
            }
            boolean rest = macro.isVariadic() && arguments.size() >= macro.parameters().orElseThrow().size() - 1;
            if (depth == 0 && piece.is(",") && !rest) {
                arguments.add(argument);
                argument = new ArrayList<>();
                continue;
            }
            depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
            argument.add(piece);
        }
        fit(macro, arguments);
        note(name, macro);
        enter(macro, substitute(macro, arguments, name, constants), frames);
    }

    private void fit(Macro macro, List<List<Piece>> arguments) {
        int wanted = macro.parameters().orElseThrow().size();
        if (wanted == 0 && arguments.size() == 1 && arguments.get(0).isEmpty()) {
            arguments.clear();
        }
        int least = macro.isVariadic() ? wanted - 1 : wanted;
        if (arguments.size() < least || arguments.size() > wanted) {
            report.problem(Report.Weight.ERROR, DirectiveCodes.ARGUMENTS, macro.name() + " takes " + count(wanted, macro) + ", not " + arguments.size()
                    + "; it is " + shortened(macro.text()), at, length);
        }
        while (arguments.size() < wanted) {
            arguments.add(List.of());
        }
    }

    private static String count(int wanted, Macro macro) {
        int least = macro.isVariadic() ? wanted - 1 : wanted;
        return (macro.isVariadic() ? "at least " : "") + least + (least == 1 ? " argument" : " arguments");
    }

    private boolean opens(Deque<Frame> frames, Behind behind) {
        for (Frame frame : frames) {
            if (frame.next < frame.pieces.size()) {
                return frame.pieces.get(frame.next).is("(");
            }
        }
        return behind.opensArguments();
    }

    private Piece take(Deque<Frame> frames, Behind behind) {
        Piece piece = next(frames);
        return piece != null ? piece : behind.take();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
