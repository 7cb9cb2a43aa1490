package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.validation.Repair;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The repairs that the rule itself knew when it found the problem, whatever its code. */
@Singleton
final class DeclaredRepairs implements QuickFix {
    private static final String INDENT = "    ";

    @Override
    public Set<String> codes() {
        return Set.of();
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        List<CodeFix> fixes = new ArrayList<>();
        for (Repair repair : Repair.of(problem.data())) {
            CodeFix fix = fix(problem, repair);
            if (fix != null) {
                fixes.add(fix);
            }
        }
        return fixes;
    }

    /** Returns the change that a repair asks for, or null if there is no place for it. */
    static CodeFix fix(Problem problem, Repair repair) {
        return switch (repair.kind()) {
            case REPLACE -> problem.fix(repair.title(), problem.offset(), problem.length(), repair.text());
            case BEFORE -> problem.fix(repair.title(), problem.offset(), 0, repair.text());
            case AFTER -> problem.fix(repair.title(), problem.offset() + problem.length(), 0, repair.text());
            case REMOVE -> removal(problem, repair.title());
            case PROPERTY -> property(problem, repair);
        };
    }

    private static CodeFix removal(Problem problem, String title) {
        String source = problem.source();
        int from = problem.offset();
        int to = problem.offset() + problem.length();
        while (from > 0 && isBlank(source.charAt(from - 1))) {
            from--;
        }
        int end = to;
        while (end < source.length() && isBlank(source.charAt(end))) {
            end++;
        }
        boolean lineBegins = from == 0 || source.charAt(from - 1) == '\n';
        boolean lineEnds = end == source.length() || source.charAt(end) == '\n';
        if (lineBegins && lineEnds) {
            return problem.fix(title, from, Math.min(end + 1, source.length()) - from, "");
        }
        int start = lineBegins ? problem.offset() : from;
        return problem.fix(title, start, (lineBegins ? end : to) - start, "");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** A line at the end of the block; an object that has no block yet gets one. */
    private static CodeFix property(Problem problem, Repair repair) {
        INode node = problem.object() == null ? null : NodeModelUtils.findActualNodeFor(problem.object());
        for (; node != null; node = node.getParent()) {
            ILeafNode closing = null;
            ILeafNode last = null;
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden() && leaf.getTotalLength() > 0) {
                    last = leaf;
                    closing = leaf.getText().equals("}") ? leaf : closing;
                }
            }
            boolean ends = last != null && (last == closing || last.getText().equals(";") && closing != null
                    && problem.source().substring(closing.getEndOffset(), last.getOffset()).isBlank());
            if (ends) {
                return atEnd(problem, repair, closing.getOffset());
            }
        }
        return null;
    }

    private static CodeFix atEnd(Problem problem, Repair repair, int brace) {
        String source = problem.source();
        int from = brace;
        while (from > 0 && isBlank(source.charAt(from - 1))) {
            from--;
        }
        boolean ownLine = from > 0 && source.charAt(from - 1) == '\n';
        return ownLine ? problem.fix(repair.title(), from, 0, problem.indentation(brace) + INDENT + repair.text() + "\n")
                : problem.fix(repair.title(), brace, 0, (from == brace ? " " : "") + repair.text() + " ");
    }
}
