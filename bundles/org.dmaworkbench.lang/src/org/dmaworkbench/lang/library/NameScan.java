package org.dmaworkbench.lang.library;

/**
 * One pass over the text of a library file that finds the names it declares. It knows as much of C as declarations need and jumps over
 * comments, which are most of a library file; it runs at every start, so it makes no tokens.
 */
final class NameScan {
    private final String text;
    private final LibraryFile.Builder found = new LibraryFile.Builder();
    private int at;
    /** The token read last: a word, or one character. */
    private String token;

    NameScan(String text) {
        this.text = text;
    }

    LibraryFile scan() {
        while (next()) {
            switch (token) {
                case "#" -> directive();
                case "import" -> {
                    next();
                    found.imports.add(token);
                    skipTo(';');
                }
                case "device" -> {
                    next();
                    found.values.add(token);
                    boolean more = next();
                    while (more && !token.equals("{")) {
                        more = next();
                    }
                    skipBlock('{', '}');
                }
                case ";" -> {
                }
                default -> declaration();
            }
        }
        return found.build();
    }

    private void directive() {
        int line = at;
        next();
        boolean define = token.equals("define");
        int behind = at;
        if (define) {
            next();
        }
        int end = text.indexOf('\n', line);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf('\n', end + 1);
        }
        end = end < 0 ? text.length() : end;
        if (define) {
            found.values.add(token);
            found.macros.put(token, text.substring(behind, end).strip());
        }
        at = end;
    }

    /** From its first word, which is read already, to its semicolon or the end of its body. */
    private void declaration() {
        boolean typedef = false;
        boolean named = false;
        String last = null;
        do {
            switch (token) {
                case "typedef" -> typedef = true;
                case "struct", "union", "enum" -> {
                    tagged(token.equals("enum"));
                    last = null;
                }
                case "(" -> {
                    if (named || last != null && isAnnotation(last)) {
                        skipBlock('(', ')');
                    } else if (last != null && text.charAt(skipSpace(at)) != '*') {
                        named = declare(last, typedef);
                        skipBlock('(', ')');
                    } else {
                        named = declare(innermost(), typedef);
                    }
                    last = null;
                }
                case "[" -> {
                    named = named || declare(last, typedef);
                    skipBlock('[', ']');
                }
                case "=" -> named = named || declare(last, typedef);
                case "," -> {
                    if (!named) {
                        declare(last, typedef);
                    }
                    named = false;
                    last = null;
                }
                case "{" -> {
                    skipBlock('{', '}');
                    if (skipSpace(at) >= text.length() || text.charAt(skipSpace(at)) != ';') {
                        return;
                    }
                }
                case ";" -> {
                    if (!named) {
                        declare(last, typedef);
                    }
                    return;
                }
                default -> last = Character.isJavaIdentifierStart(token.charAt(0)) ? token : last;
            }
        } while (next());
    }

    /** After "(": the name of a pointer to a function. */
    private String innermost() {
        String name = null;
        for (int depth = 1; depth > 0 && next();) {
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (name == null && Character.isJavaIdentifierStart(token.charAt(0))) {
                name = token;
            }
        }
        return name;
    }

    private boolean declare(String name, boolean typedef) {
        if (name != null) {
            (typedef ? found.types : found.values).add(name);
        }
        return true;
    }

    /** After struct, union or enum: the tag and, if there is one, the body. */
    private void tagged(boolean enumeration) {
        next();
        while (token.equals("packed") || token.equals("align")) {
            next();
            if (token.equals("(")) {
                skipBlock('(', ')');
                next();
            }
        }
        String tag = null;
        if (!token.equals("{")) {
            tag = token;
            if (text.charAt(skipSpace(at)) != '{') {
                return;
            }
            next();
        }
        if (tag != null) {
            found.types.add(tag);
        }
        if (enumeration) {
            enumerators();
        } else {
            members();
        }
    }

    private void enumerators() {
        boolean wanted = true;
        while (next() && !token.equals("}")) {
            if (wanted) {
                found.values.add(token);
                wanted = false;
            } else if (token.equals("(")) {
                skipBlock('(', ')');
            } else if (token.equals(",")) {
                wanted = true;
            }
        }
    }

    private void members() {
        while (next() && !token.equals("}")) {
            if (token.equals("struct") || token.equals("union") || token.equals("enum")) {
                tagged(token.equals("enum"));
            }
        }
    }

    private static boolean isAnnotation(String word) {
        return word.length() > 3 && word.charAt(0) == '_' && word.endsWith("_");
    }

    /** After the opening character: moves behind its closing one. */
    private void skipBlock(char open, char close) {
        for (int depth = 1; depth > 0 && next();) {
            char c = token.charAt(0);
            depth += c == open ? 1 : c == close ? -1 : 0;
        }
    }

    private void skipTo(char end) {
        while (token.charAt(0) != end && next()) {
            continue;
        }
    }

    /** Reads the next word or character; false at the end. */
    private boolean next() {
        at = skipSpace(at);
        if (at >= text.length()) {
            token = ";";
            return false;
        }
        int start = at;
        char c = text.charAt(at++);
        if (Character.isJavaIdentifierPart(c)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
        } else if (c == '"' || c == '\'') {
            while (text.charAt(at) != c) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }
        token = text.substring(start, at);
        return true;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '/' && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 2;
            } else if (c == '/' && text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (c <= ' ') {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }
}
