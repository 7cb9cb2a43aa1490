package org.dmaworkbench.lang.preprocessing;

import java.util.List;
import java.util.Optional;

/** A macro with its definition. Two definitions are two macros, whatever they say. */
public final class Macro {
    /** Macros whose value depends on the place of use. */
    public enum Builtin { LINE, FILE, FUNCTION, COUNTER, DATE, TIME }

    private final String name;
    private final List<String> parameters;
    private final boolean variadic;
    private final List<Piece> body;
    private final Origin origin;
    private final boolean constant;
    private final Builtin builtin;

    /**
     * Where a definition stands.
     *
     * @param file URI of the file; "" for a name that is known without a definition
     * @param offset of the name in that file
     */
    public record Origin(String file, int offset) {
        /** Of a name that no file defines. */
        public static final Origin NONE = new Origin("", -1);
    }

    private Macro(String name, List<String> parameters, boolean variadic, List<Piece> body, Origin origin, boolean constant, Builtin builtin) {
        this.name = name;
        this.parameters = parameters;
        this.variadic = variadic;
        this.body = body;
        this.origin = origin;
        this.constant = constant;
        this.builtin = builtin;
    }

    /** A macro without parameters; {@code constant} if uses stay in the text because the syntax tree holds it as a constant. */
    public static Macro object(String name, List<Piece> body, Origin origin, boolean constant) {
        return new Macro(name, null, false, List.copyOf(body), origin, constant, null);
    }

    /** A macro with parameters, the last of which takes all remaining arguments if it is {@code variadic}. */
    public static Macro function(String name, List<String> parameters, boolean variadic, List<Piece> body, Origin origin) {
        return new Macro(name, List.copyOf(parameters), variadic, List.copyOf(body), origin, false, null);
    }

    /** A macro that depends on its place. */
    static Macro builtin(String name, Builtin builtin) {
        return new Macro(name, null, false, List.of(), Origin.NONE, false, builtin);
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns the names of its parameters, or nothing if it has no list of them. */
    public Optional<List<String>> parameters() {
        return Optional.ofNullable(parameters);
    }

    /** Returns whether a use needs an argument list. */
    public boolean hasParameters() {
        return parameters != null;
    }

    /** Returns whether the last parameter takes any number of arguments. */
    public boolean isVariadic() {
        return variadic;
    }

    /** Returns what a use stands for. */
    public List<Piece> body() {
        return body;
    }

    /** Returns where it is defined. */
    public Origin origin() {
        return origin;
    }

    /** Returns whether it is a plain constant, which the syntax tree holds and uses refer to. */
    public boolean isConstant() {
        return constant;
    }

    Optional<Builtin> builtin() {
        return Optional.ofNullable(builtin);
    }

    /** Returns the index of a parameter, or -1. */
    int parameter(String word) {
        return parameters == null ? -1 : parameters.indexOf(word);
    }

    /** Returns whether both definitions say the same, so that the second does no harm. */
    public boolean sameAs(Macro other) {
        if (!name.equals(other.name) || variadic != other.variadic || !parameters().equals(other.parameters()) || body.size() != other.body.size()) {
            return false;
        }
        for (int i = 0; i < body.size(); i++) {
            if (!body.get(i).text().equals(other.body.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the definition on one line, as "#define NAME(a) body". */
    public String text() {
        StringBuilder line = new StringBuilder("#define ").append(name);
        if (parameters != null) {
            String last = parameters.isEmpty() ? "" : parameters.get(parameters.size() - 1);
            String list = String.join(", ", parameters);
            line.append('(').append(!variadic ? list : last.equals("__VA_ARGS__") ? list.substring(0, list.length() - last.length()) + "..." : list + "...").append(')');
        }
        boolean first = true;
        for (Piece piece : body) {
            line.append(first || piece.spaced() ? " " : "").append(piece.text());
            first = false;
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
