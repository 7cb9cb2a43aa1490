package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmaworkbench.lang.lexing.SyntaxCodes;

/** A semicolon or bracket that the parser missed (S011): write it behind the token before. */
@Singleton
final class MissingToken implements QuickFix {
    private static final Pattern MESSAGE = Pattern.compile("missing '([^']+)' before .*", Pattern.DOTALL);

    @Override
    public Set<String> codes() {
        return Set.of(SyntaxCodes.MISSING);
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        Matcher message = MESSAGE.matcher(problem.message());
        return message.matches() ? List.of(problem.fix("Add '" + message.group(1) + "'", problem.offset() + problem.length(), 0, message.group(1))) : List.of();
    }
}
