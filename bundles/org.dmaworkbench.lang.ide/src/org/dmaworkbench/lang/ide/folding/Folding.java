package org.dmaworkbench.lang.ide.folding;

import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.dmaworkbench.lang.formatting.SourceToken;
import org.dmaworkbench.lang.formatting.SourceTokens;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * What an editor can fold: blocks, comments, what #if selects, and rows of imports. Read from the tokens alone, so that it holds while the text
 * does not parse.
 */
@Singleton
public final class Folding extends FoldingRangeService {
    private static final Pattern CONDITION = Pattern.compile("#[ \\t]*(if|ifdef|ifndef)\\b.*", Pattern.DOTALL);
    private static final Pattern BRANCH = Pattern.compile("#[ \\t]*(elif|else)\\b.*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("#[ \\t]*endif\\b.*", Pattern.DOTALL);
    private static final Pattern INCLUDE = Pattern.compile("#[ \\t]*include\\b.*", Pattern.DOTALL);

    @Override
    public List<FoldingRange> createFoldingRanges(Document document, XtextResource resource, CancelIndicator cancel) {
        return document == null ? List.of() : ranges(document.getContents());
    }

    /** Returns what can be folded in a text, by line from 0. */
    public static List<FoldingRange> ranges(String text) {
        List<SourceToken> tokens = SourceTokens.of(text);
        Lines lines = new Lines(text);
        List<FoldingRange> ranges = new ArrayList<>();
        Deque<Integer> braces = new ArrayDeque<>();
        Deque<Integer> conditions = new ArrayDeque<>();
        Rows comments = new Rows(FoldingRangeKind.Comment, lines, ranges);
        Rows imports = new Rows(FoldingRangeKind.Imports, lines, ranges);
        for (int i = 0; i < tokens.size(); i++) {
            SourceToken token = tokens.get(i);
            if (token.is("{")) {
                braces.push(i == 0 ? 0 : lines.of(tokens.get(i - 1).end() - 1));
            } else if (token.is("}") && !braces.isEmpty()) {
                add(ranges, braces.pop(), lines.of(token.offset()), null);
            } else if (token.kind() == SourceToken.Kind.BLOCK_COMMENT) {
                add(ranges, lines.of(token.offset()), lines.of(token.end() - 1), FoldingRangeKind.Comment);
            } else if (CONDITION.matcher(token.text()).matches()) {
                conditions.push(lines.of(token.offset()));
            } else if (BRANCH.matcher(token.text()).matches() && !conditions.isEmpty()) {
                add(ranges, conditions.pop(), lines.of(token.offset()) - 1, FoldingRangeKind.Region);
                conditions.push(lines.of(token.offset()));
            } else if (END.matcher(token.text()).matches() && !conditions.isEmpty()) {
                add(ranges, conditions.pop(), lines.of(token.offset()), FoldingRangeKind.Region);
            }
            boolean alone = i == 0 || lines.of(tokens.get(i - 1).end()) < lines.of(token.offset());
            comments.see(token, alone && token.kind() == SourceToken.Kind.LINE_COMMENT);
            imports.see(token, alone && (token.is("import") || INCLUDE.matcher(token.text()).matches()));
        }
        comments.end();
        imports.end();
        return ranges;
    }

    private static void add(List<FoldingRange> ranges, int from, int to, String kind) {
        if (from < to) {
            FoldingRange range = new FoldingRange(from, to);
            range.setKind(kind);
            ranges.add(range);
        }
    }

    /** Lines of one kind that follow each other without a gap. */
    private static final class Rows {
        private final String kind;
        private final Lines lines;
        private final List<FoldingRange> ranges;
        private int first = -1;
        private int last;

        Rows(String kind, Lines lines, List<FoldingRange> ranges) {
            this.kind = kind;
            this.lines = lines;
            this.ranges = ranges;
        }

        void see(SourceToken token, boolean begins) {
            int line = lines.of(token.offset());
            if (!begins && line == last && first >= 0) {
                return;
            }
            if (first >= 0 && begins && line == last + 1) {
                last = line;
                return;
            }
            end();
            if (begins) {
                first = line;
                last = line;
            }
        }

        void end() {
            if (first >= 0) {
                add(ranges, first, last, kind);
            }
            first = -1;
        }
    }
}
