package org.dmaworkbench.lang.lexing;

/**
 * The words of driver blocks and device descriptions: which tokens of one element are words and which are names. Each method reads one element's
 * head or one property and returns the index behind what it has decided.
 */
final class DeclarationWords {
    private final TokenView tokens;
    private final TypeScopes scopes;
    private Nesting.Context opens;

    DeclarationWords(TokenView tokens, TypeScopes scopes) {
        this.tokens = tokens;
        this.scopes = scopes;
    }

    /** Returns what the next brace encloses after {@link #inDriver} or {@link #inProperties}, or null if that read no head. */
    Nesting.Context opens() {
        return opens;
    }

    /** An element of a driver block. */
    int inDriver(int i, String text) {
        opens = null;
        String second = Words.DRIVER_ELEMENTS.get(text);
        if (second == null || tokens.text(i + 1).equals("=")) {
            return i + 1;
        }
        tokens.keyword(i);
        int j = i + 1;
        if (!second.isEmpty() && tokens.text(j).equals(second)) {
            tokens.keyword(j);
            j++;
        }
        if (text.equals("hardware")) {
            return tokens.isWord(j) ? j + 1 : j;
        }
        opens = text.equals("context") ? Nesting.Context.FIELDS : Nesting.Context.PROPERTIES;
        if (tokens.isWord(j) && !text.equals("device")) {
            if (text.equals("context")) {
                scopes.declareFileType(tokens.text(j));
            }
            j++;
            while (tokens.isWord(j)) {
                if (!tokens.text(j - 1).equals("via") && Words.HEAD_TAIL.contains(tokens.text(j))) {
                    tokens.keyword(j);
                }
                j++;
            }
        }
        return j;
    }

    /** A property of a declared object. */
    int inProperties(int i, String text) {
        opens = null;
        if (tokens.text(i + 1).equals("=")) {
            return i + 1;
        }
        if (Words.WORD_PROPERTIES.contains(text)) {
            int j = i;
            while (j < tokens.size() && (tokens.isWord(j) || tokens.text(j).equals(",") || tokens.text(j).equals("default"))) {
                if (tokens.isWord(j) && tokens.spellsKeyword(j)) {
                    tokens.keyword(j);
                }
                j++;
            }
            return j;
        }
        if (Words.VALUE_PROPERTIES.contains(text)) {
            tokens.keyword(i);
            if (text.equals("maximum") && (tokens.text(i + 1).equals("length") || tokens.text(i + 1).equals("presented"))
                    || text.equals("tolerable") && tokens.text(i + 1).equals("delay")) {
                tokens.keyword(i + 1);
                return i + 2;
            }
            if (text.equals("idle") || text.equals("wake")) {
                opens = Nesting.Context.PROPERTIES;
            }
            if (text.equals("context") && tokens.isWord(i + 1)) {
                tokens.typeName(i + 1);
                return i + 2;
            }
        }
        return i + 1;
    }

    /** An item of a device description. */
    int inDevice(int i, String text) {
        if (!Words.DEVICE_ITEMS.contains(text)) {
            return i + 1;
        }
        tokens.keyword(i);
        int j = i + 1;
        switch (text) {
            case "bar", "configuration" -> {
                while (j < tokens.size() && !tokens.text(j).equals(";") && !tokens.text(j).equals("}")) {
                    if (tokens.text(j - 1).equals("registers") && tokens.isWord(j)) {
                        tokens.typeName(j);
                    } else if (tokens.isWord(j) && Words.BAR_WORDS.contains(tokens.text(j))) {
                        tokens.keyword(j);
                    }
                    j++;
                }
            }
            case "alias" -> {
                j = endOfPath(j);
                j = word(j, "of");
                j = endOfPath(j);
            }
            case "local" -> {
                j = word(j, "offset");
                while (j < tokens.size() && !tokens.text(j).equals(";") && !tokens.text(j).equals("of") && !tokens.text(j).equals("}")) {
                    j++;
                }
                j = endOfPath(word(j, "of"));
            }
            case "values" -> {
                j = endOfPath(j);
                while (tokens.text(j).equals(",")) {
                    j = endOfPath(j + 1);
                }
            }
            case "reset", "access" -> {
                j = endOfPath(j);
                if (text.equals("access") && tokens.isWord(j) && tokens.spellsKeyword(j)) {
                    tokens.keyword(j);
                    j++;
                }
            }
            default -> {
            }
        }
        return j;
    }

    /** Makes a word a keyword if it stands there; returns the index behind it. */
    private int word(int i, String text) {
        if (tokens.text(i).equals(text)) {
            tokens.keyword(i);
            return i + 1;
        }
        return i;
    }

    private int endOfPath(int from) {
        int j = from;
        while (tokens.isWord(j)) {
            j++;
            while (tokens.text(j).equals("[")) {
                j = tokens.closing(j) + 1;
            }
            if (!tokens.text(j).equals(".")) {
                break;
            }
            j++;
        }
        return j;
    }
}
