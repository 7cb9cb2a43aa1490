package org.dmaworkbench.lang.lexing;

import java.util.List;
import java.util.Optional;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.Condition;
import org.dmaworkbench.lang.preprocessing.ConditionalText;
import org.dmaworkbench.lang.preprocessing.DefineLine;
import org.dmaworkbench.lang.preprocessing.DirectiveCodes;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.dmaworkbench.lang.preprocessing.Inclusion;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.Piece;
import org.dmaworkbench.lang.preprocessing.RecursiveMacros;
import org.dmaworkbench.lang.preprocessing.Report.Weight;

/** Does what lines beginning with # say. */
final class DirectiveLines {
    private final Preprocessor text;
    private final Scanner scanner;
    private final TokenTypes types;
    private final Pieces pieces;
    private final ConditionalText conditions = new ConditionalText();
    private final PragmaLines pragmas;
    private final DeclaredLines declared;

    DirectiveLines(Preprocessor text, Scanner scanner, TokenTypes types, Pieces pieces) {
        this.text = text;
        this.scanner = scanner;
        this.types = types;
        this.pieces = pieces;
        this.pragmas = new PragmaLines(text, scanner);
        this.declared = new DeclaredLines(text, scanner, types);
    }

    /** Does one line and passes its tokens on. */
    void run(CommonToken token) {
        text.at(token);
        DirectiveLine line = DirectiveLine.of(token, scanner, pieces);
        switch (line.word()) {
            case "define" -> define(line);
            case "include", "import" -> include(line);
            case "undef" -> {
                text.emit(token);
                undefine(line);
            }
            case "if", "ifdef", "ifndef" -> {
                text.emit(token);
                boolean holds = holds(line);
                problem(conditions.open(line.at(), line.word(), holds), line, DirectiveCodes.CONDITIONAL);
                goOn(holds);
            }
            case "elif" -> {
                text.emit(token);
                boolean holds = conditions.asks() && holds(line);
                problem(conditions.otherwise(holds), line, DirectiveCodes.CONDITIONAL);
                goOn(holds);
            }
            case "else" -> {
                text.emit(token);
                boolean taken = conditions.taken();
                problem(conditions.last(), line, DirectiveCodes.CONDITIONAL);
                goOn(!taken);
            }
            case "endif" -> {
                text.emit(token);
                problem(conditions.close(), line, DirectiveCodes.CONDITIONAL);
            }
            case "pragma" -> {
                text.emit(token);
                pragmas.run(line);
            }
            case "error" -> {
                text.emit(token);
                String said = scanner.text().substring(line.wordEnd(), line.end()).trim();
                problem("#error" + (said.isEmpty() ? "" : ": " + said) + "; define what the text asks for, or take another branch", line, DirectiveCodes.ERROR);
            }
            case "line", "ident" -> text.emit(token);
            default -> {
                text.emit(token);
                boolean marker = !line.word().isEmpty() && SourceText.isDigit(line.word().charAt(0));
                if (!marker && (!line.word().isEmpty() || !line.pieces().isEmpty())) {
                    problem(line.word().isEmpty() ? "a line that begins with # needs a word after it" : "#" + line.word() + " is no directive of C", line,
                            DirectiveCodes.DIRECTIVE);
                }
            }
        }
    }

    /** Comes to the end of the text. */
    void end() {
        for (Macro macro : RecursiveMacros.among(text.facts().macros())) {
            scanner.problem(Weight.ERROR, SyntaxCodes.RECURSIVE_DEFINE, macro.name() + " is defined by itself; give it a value",
                    macro.origin().offset(), macro.name().length());
        }
        conditions.unclosed().ifPresent(open -> scanner.problem(Weight.ERROR, DirectiveCodes.CONDITIONAL, "this #" + open.word()
                + " is never closed; add #endif", open.at(), open.word().length() + 1));
    }

    private void goOn(boolean active) {
        if (!active) {
            CommonToken skipped = scanner.skipBranch();
            if (skipped != null) {
                text.facts().inactive(skipped.getStartIndex(), skipped.getText().length());
                text.emit(skipped);
            }
        }
    }

    private boolean holds(DirectiveLine line) {
        if (line.word().endsWith("def")) {
            if (line.pieces().isEmpty() || line.pieces().get(0).kind() != Piece.Kind.NAME) {
                problem("#" + line.word() + " needs a name", line, DirectiveCodes.CONDITION);
                return false;
            }
            return text.macros().find(line.pieces().get(0).text()) != null == line.word().equals("ifdef");
        }
        Condition.Answer answer = Condition.holds(line.pieces(), text.macros(), text.expansion(), this::canInclude);
        if (!answer.problem().isEmpty()) {
            problem(answer.problem() + "; write numbers, names, defined and operators of C", line, DirectiveCodes.CONDITION);
        }
        return answer.holds();
    }

    private boolean canInclude(String spelled) {
        return IncludeName.of(spelled).map(name -> text.surroundings().include(name, text.soFar()).status()).filter(s -> s != Inclusion.Status.MISSING)
                .isPresent();
    }

    private void define(DirectiveLine line) {
        Macro before = line.pieces().isEmpty() ? null : text.macros().find(line.pieces().get(0).text());
        boolean first = !line.pieces().isEmpty() && !text.macros().wasChanged(line.pieces().get(0).text());
        // A library file's own macros are known before it is read.
        boolean announced = before != null && before.origin().offset() < 0 && before.origin().file().equals(text.surroundings().file());
        boolean hidesType = !line.pieces().isEmpty() && text.isType(line.pieces().get(0).text());
        boolean mayBeConstant = text.isBetweenDeclarations() && !hidesType && (announced ? before.isConstant() : before == null && first);
        DefineLine.Result read = DefineLine.read(line.pieces(), text.surroundings().file(), mayBeConstant, text.macros(), text::isType);
        problem(read.problem(), line, read.macro() == null ? DirectiveCodes.DIRECTIVE : DirectiveCodes.PASTING);
        if (read.macro() == null) {
            text.emit(line.whole());
            return;
        }
        boolean again = before != null && !announced && before.sameAs(read.macro());
        if (before != null && !again && before.origin().offset() >= 0) {
            scanner.problem(Weight.WARNING, DirectiveCodes.REDEFINED, read.macro().name() + " had another value; write #undef before it is defined anew",
                    line.pieces().get(0).at(), read.macro().name().length());
        }
        if (!again) {
            text.macros().define(read.macro());
            text.facts().defined(read.macro());
            TraceFlags.of(read.macro()).forEach(flag -> {
                if (text.macros().find(flag.name()) == null) {
                    text.macros().define(flag);
                }
            });
        }
        declared.define(line, read, again);
    }

    private void undefine(DirectiveLine line) {
        if (line.pieces().isEmpty() || line.pieces().get(0).kind() != Piece.Kind.NAME) {
            problem("#undef needs a name", line, DirectiveCodes.DIRECTIVE);
        } else {
            text.macros().undefine(line.pieces().get(0).text());
        }
    }

    // ------------------------------------------------------------------------------------------------------ #include

    private void include(DirectiveLine line) {
        int from = line.wordEnd();
        SourceText source = scanner.text();
        while (from < line.end() && SourceText.isSpace(source.at(from))) {
            from++;
        }
        int to = from;
        char close = source.at(from) == '<' ? '>' : '"';
        boolean spelled = source.at(from) == '<' || source.at(from) == '"';
        if (spelled) {
            to++;
            while (to < line.end() && source.at(to) != close) {
                to++;
            }
            to = Math.min(line.end(), to + 1);
        }
        Optional<IncludeName> name = spelled ? IncludeName.of(source.substring(from, to)) : computed(from, line);
        if (name.isEmpty()) {
            text.emit(line.whole());
            problem("#include needs a name in quotes or angle brackets", line, DirectiveCodes.DIRECTIVE);
            return;
        }
        int length = (spelled ? to : line.end()) - from;
        Inclusion inclusion = text.surroundings().include(name.get(), text.soFar());
        IncludeMessages.of(name.get(), inclusion).ifPresent(m -> scanner.problem(m.weight(), m.code(), m.text(), line.at(), line.end() - line.at()));
        text.bring(inclusion);
        pragmas.packedBy(name.get());
        text.facts().included(new TextFacts.Included(name.get(), from, length, inclusion));
        if (spelled && !inclusion.file().isEmpty() && text.isBetweenDeclarations()) {
            declared.include(line, from, to);
        } else {
            text.emit(line.whole());
        }
    }

    /** The name that macros make of what is written. */
    private Optional<IncludeName> computed(int from, DirectiveLine line) {
        List<Piece> rest = pieces.of(scanner.within(from, line.end(), line.whole().getLine(), 0).scanAll());
        StringBuilder spelling = new StringBuilder();
        text.expansion().expandAll(rest).forEach(piece -> spelling.append(piece.text()));
        return IncludeName.of(spelling.toString());
    }

    private void problem(String message, DirectiveLine line, String code) {
        if (!message.isEmpty()) {
            int length = scanner.text().endOfLogicalLine(line.at()) - line.at();
            scanner.problem(Weight.ERROR, code, message, line.at(), Math.max(1, Math.min(length, line.end() - line.at())));
        }
    }
}
