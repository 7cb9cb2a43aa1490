package org.dmaworkbench.lang.lexing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.Expansion;
import org.dmaworkbench.lang.preprocessing.Inclusion;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.MacroTable;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.preprocessing.Piece;
import org.dmaworkbench.lang.preprocessing.PlaceOfUse;
import org.dmaworkbench.lang.preprocessing.Surroundings;

/**
 * The tokens of a file after its lines beginning with # are done and its macros replaced. The tokens still cover every character of the text once:
 * what a macro's use spells is hidden, what it stands for takes no room ({@link ExpandedToken}).
 */
final class Preprocessor implements Expansion.Behind, PlaceOfUse {
    private final Scanner scanner;
    private final TokenTypes types;
    private final Pieces pieces;
    private final Surroundings surroundings;
    private final MacroTable macros;
    private final Set<String> knownTypes;
    private final Expansion expansion;
    private final DirectiveLines directives;
    private final ExpandedText expanded;
    private final TextPlace place = new TextPlace();
    private final TextFacts.Builder facts = new TextFacts.Builder();
    private final List<CommonToken> out = new ArrayList<>();
    private final Deque<CommonToken> ahead = new ArrayDeque<>();
    private final List<CommonToken> taken = new ArrayList<>();
    private boolean taking;
    private boolean spaced;
    private CommonToken current;

    Preprocessor(Scanner scanner, CharStream stream, TokenTypes types, Surroundings surroundings) {
        this.scanner = scanner;
        this.types = types;
        this.surroundings = surroundings;
        this.pieces = new Pieces(types);
        this.macros = surroundings.macros().extend();
        this.knownTypes = new LinkedHashSet<>(surroundings.types());
        this.expansion = new Expansion(macros, pieces, scanner, this, (piece, macro) -> facts.used(new MacroUse(piece.at(), piece.text().length(), macro)));
        this.directives = new DirectiveLines(this, scanner, types, pieces);
        this.expanded = new ExpandedText(stream, types, pieces, scanner.text());
    }

    List<CommonToken> run() {
        if (scanner.rejection() != null) {
            return scanner.reject(scanner.rejection());
        }
        for (CommonToken token = nextRaw(); token != null; token = nextRaw()) {
            if (token.getType() == types.directive) {
                directives.run(token);
            } else if (isWord(token) && expansion.replacing(token.getText()) != null) {
                use(token);
            } else {
                emit(token);
                afterVisible(token);
            }
            if (scanner.isTooMuch()) {
                return scanner.reject(scanner.rejection());
            }
        }
        directives.end();
        return out;
    }

    private CommonToken nextRaw() {
        CommonToken token = ahead.poll();
        return token != null ? token : scanner.next();
    }

    private boolean isWord(CommonToken token) {
        return token.getType() == types.id
                || token.getType() != types.string && token.getType() != types.character && SourceText.isWordStart(token.getText().charAt(0));
    }

    /** Adds a token to the text, unless it stands among the arguments of a macro. */
    void emit(CommonToken token) {
        if (taking) {
            // Done already, should the use be given up and its arguments be read again.
            token.setType(token.getType() == types.directive ? types.macroUse : token.getType());
            taken.add(token);
            return;
        }
        out.add(token);
        if (!types.isHidden(token.getType())) {
            place.pass(token.getText());
        }
    }

    private void afterVisible(CommonToken token) {
        int type = token.getType();
        if (type == types.semicolon && !place.imported().isEmpty()) {
            bring(surroundings.importing(place.imported(), soFar()));
        } else if ((type == types.struct || type == types.union) && facts.packing().pack() != 0 && opensPlainStructure()) {
            expanded.packed(token, facts.packing().pack()).forEach(this::emit);
        }
    }

    /** Whether a body follows struct or union, without a word about packing of its own. */
    private boolean opensPlainStructure() {
        int seen = 0;
        for (CommonToken token : ahead) {
            if (!types.isHidden(token.getType())) {
                seen++;
                if (token.getText().equals("{")) {
                    return true;
                } else if (ends(token) || seen > 12) {
                    return false;
                }
            }
        }
        for (CommonToken token = scanner.next(); token != null; token = scanner.next()) {
            ahead.add(token);
            if (!types.isHidden(token.getType())) {
                seen++;
                if (token.getText().equals("{")) {
                    return true;
                } else if (ends(token) || seen > 12) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean ends(CommonToken token) {
        return switch (token.getText()) {
            case ";", "*", "=", ",", "packed", "}" -> true;
            default -> false;
        };
    }

    /** Applies what an #include or import makes known. */
    void bring(Inclusion inclusion) {
        macros.applyAll(inclusion.macros());
        knownTypes.addAll(inclusion.types());
    }

    // -------------------------------------------------------------------------------------------------- uses of macros

    private void use(CommonToken name) {
        current = name;
        taken.clear();
        Macro macro = macros.find(name.getText());
        Optional<List<Piece>> result = expansion.expand(pieces.of(name, false), this);
        taking = false;
        if (result.isEmpty()) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                ahead.addFirst(taken.get(i));
            }
            if (macro != null && (!macro.hasParameters() || opensArguments())) {
                facts.givenUp(macro.name());
            }
            emit(name);
            return;
        }
        int end = taken.isEmpty() ? name.getStopIndex() + 1 : taken.get(taken.size() - 1).getStopIndex() + 1;
        MacroUse use = new MacroUse(name.getStartIndex(), end - name.getStartIndex(), macro);
        facts.used(use);
        expanded.of(use, result.get(), name).forEach(this::emit);
    }

    @Override
    public boolean opensArguments() {
        for (CommonToken token : ahead) {
            if (!types.isHidden(token.getType())) {
                return token.getText().equals("(");
            } else if (token.getType() == types.directive) {
                return false;
            }
        }
        while (true) {
            CommonToken token = scanner.next();
            if (token == null) {
                return false;
            }
            ahead.add(token);
            if (token.getType() == types.directive) {
                return false;
            } else if (!types.isHidden(token.getType())) {
                return token.getText().equals("(");
            }
        }
    }

    @Override
    public Piece take() {
        taking = true;
        spaced = false;
        for (CommonToken token = nextRaw(); token != null; token = nextRaw()) {
            if (token.getType() == types.directive) {
                directives.run(token);
                continue;
            }
            taken.add(token);
            if (!types.isHidden(token.getType())) {
                return pieces.of(token, spaced);
            }
            spaced = true;
        }
        return null;
    }

    @Override
    public int line() {
        return current.getLine();
    }

    @Override
    public String file() {
        String file = surroundings.file();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    @Override
    public String function() {
        return place.function();
    }

    // -------------------------------------------------------------------------------------- what directives work with

    Surroundings surroundings() {
        return surroundings;
    }

    MacroTable macros() {
        return macros;
    }

    Expansion expansion() {
        return expansion;
    }

    TextFacts.Builder facts() {
        return facts;
    }

    TextPlace place() {
        return place;
    }

    /** Whether what stands here can be seen by the grammar as a declaration. */
    boolean isBetweenDeclarations() {
        return !taking && place.isBetweenDeclarations();
    }

    boolean isConstant(String name) {
        Macro macro = macros.find(name);
        return macro != null && macro.isConstant();
    }

    boolean isType(String name) {
        return knownTypes.contains(name);
    }

    Set<String> knownTypes() {
        return knownTypes;
    }

    /** Remembers where an expansion in a line beginning with # stands. */
    void at(CommonToken token) {
        current = token;
    }

    /** Returns what is known here; to be asked before the text goes on. */
    Surroundings.SoFar soFar() {
        return new Surroundings.SoFar() {
            @Override
            public MacroTable macros() {
                return macros.snapshot();
            }

            @Override
            public Set<String> types() {
                return ModelText.typesOf(out, types, knownTypes);
            }
        };
    }
}
