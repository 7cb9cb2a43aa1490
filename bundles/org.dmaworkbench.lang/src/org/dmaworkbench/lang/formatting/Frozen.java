package org.dmaworkbench.lang.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What #if leaves out is not touched. Of each conditional one branch is laid out, so that brackets match even where branches open the same
 * block twice: the first, or the second if the first begins with {@code #if 0}. This holds whatever names are set when the file is used.
 */
final class Frozen {
    private static final Pattern CONDITION = Pattern.compile("#[ \\t]*(ifdef|ifndef|if|elif|else|endif)\\b(.*)", Pattern.DOTALL);

    private Frozen() {
    }

    /** A conditional: whether its present branch is laid out, and whether one was already. */
    private record Branch(boolean live, boolean done) {
    }

    /** Returns the tokens with each text that is left alone as one token. */
    static List<SourceToken> in(List<SourceToken> tokens, String text) {
        List<SourceToken> result = new ArrayList<>(tokens.size());
        Deque<Branch> open = new ArrayDeque<>();
        int from = -1;
        int to = -1;
        for (SourceToken token : tokens) {
            Matcher condition = token.kind() == SourceToken.Kind.DIRECTIVE ? CONDITION.matcher(token.text()) : null;
            boolean directive = condition != null && condition.matches();
            boolean live = open.stream().allMatch(Branch::live);
            if (directive) {
                next(open, condition.group(1), condition.group(2).strip());
            }
            boolean edge = directive && (live || open.stream().allMatch(Branch::live) || open.stream().skip(1).allMatch(Branch::live));
            if (live || edge) {
                if (from >= 0) {
                    result.add(new SourceToken(SourceToken.Kind.FROZEN, from, text.substring(from, to)));
                    from = -1;
                }
                result.add(token);
            } else {
                from = from < 0 ? token.offset() : from;
                to = token.end();
            }
        }
        if (from >= 0) {
            result.add(new SourceToken(SourceToken.Kind.FROZEN, from, text.substring(from, to)));
        }
        return result;
    }

    private static void next(Deque<Branch> open, String word, String condition) {
        switch (word) {
            case "else", "elif" -> {
                if (!open.isEmpty()) {
                    Branch before = open.pop();
                    open.push(new Branch(!before.done(), true));
                }
            }
            case "endif" -> open.poll();
            default -> {
                boolean live = !(word.equals("if") && condition.equals("0"));
                open.push(new Branch(live, live));
            }
        }
    }
}
