package org.dmaworkbench.lang.ide.tests.smoke;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** A way to spoil a text, such as slips of the hand and half-done edits do. */
enum Mutation {
    /** A token is gone. */
    DROP {
        @Override
        void spoil(List<String> tokens, Random random) {
            tokens.remove(at(tokens, random));
        }
    },
    /** A token stands twice. */
    DOUBLE {
        @Override
        void spoil(List<String> tokens, Random random) {
            int at = at(tokens, random);
            tokens.add(at, tokens.get(at));
        }
    },
    /** Two tokens have changed places. */
    SWAP {
        @Override
        void spoil(List<String> tokens, Random random) {
            int one = at(tokens, random);
            tokens.set(one, tokens.set(at(tokens, random), tokens.get(one)));
        }
    },
    /** A token has become another one of the text: a name that means something else, most often. */
    EXCHANGE {
        @Override
        void spoil(List<String> tokens, Random random) {
            tokens.set(at(tokens, random), tokens.get(at(tokens, random)));
        }
    },
    /** A stretch stands twice. */
    REPEAT {
        @Override
        void spoil(List<String> tokens, Random random) {
            int from = at(tokens, random);
            int to = Math.min(tokens.size(), from + 2 + random.nextInt(40));
            tokens.addAll(at(tokens, random), List.copyOf(tokens.subList(from, to)));
        }
    },
    /** The text ends early. */
    CUT {
        @Override
        void spoil(List<String> tokens, Random random) {
            int at = at(tokens, random);
            String last = tokens.get(at);
            tokens.subList(at, tokens.size()).clear();
            tokens.add(last.substring(0, random.nextInt(last.length())));
        }
    },
    /** A character comes in, or another one's place. */
    NOISE {
        @Override
        void spoil(List<String> tokens, Random random) {
            int at = at(tokens, random);
            String token = tokens.get(at);
            int cut = random.nextInt(token.length());
            tokens.set(at, token.substring(0, cut) + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) + token.substring(cut + random.nextInt(2)));
        }
    };

    private static final String CHARACTERS = "(){}[];,.:?*&#\\\"'/+-=<>!~%^|@`$_aLxu09\t\n\r\0 \u00e9\u4e2d\uD83D\uFEFF\u2028";
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|/\\*|\\*/|->|<<|>>|[-+*/&|^=!<>]=?|.", Pattern.DOTALL);
    private static final int MOST = 3;

    abstract void spoil(List<String> tokens, Random random);

    private static int at(List<String> tokens, Random random) {
        return random.nextInt(tokens.size());
    }

    /** Returns a text with one to three mutations. */
    static String of(String text, Random random) {
        List<String> tokens = new ArrayList<>(TOKEN.matcher(text).results().map(m -> m.group()).toList());
        for (int n = 1 + random.nextInt(MOST); n > 0; n--) {
            tokens.removeIf(String::isEmpty);
            if (!tokens.isEmpty()) {
                values()[random.nextInt(values().length)].spoil(tokens, random);
            }
        }
        return String.join("", tokens);
    }
}
