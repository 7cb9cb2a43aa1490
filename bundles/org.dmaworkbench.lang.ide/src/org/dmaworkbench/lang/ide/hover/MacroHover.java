package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dmaworkbench.lang.ide.macros.Macros;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.resource.ExpandedLeaf;
import org.dmaworkbench.lang.resource.SourceResource;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/** What a macro is, what is written about it, and what its use under the cursor stands for. */
@Singleton
final class MacroHover {
    private static final int MAX_LENGTH = 600;

    private final Macros macros;

    @Inject
    MacroHover(Macros macros) {
        this.macros = macros;
    }

    /** Returns the text in Markdown; nothing where no macro is, or a constant that the syntax tree knows better. */
    Optional<String> of(XtextResource resource, int offset) {
        return macros.at(resource, offset).filter(macro -> !(macro.isConstant() && isDefinition(resource, macro, offset)))
                .map(macro -> text((SourceResource) resource, macro, offset));
    }

    private static boolean isDefinition(XtextResource resource, Macro macro, int offset) {
        return macro.origin().file().equals(resource.getURI().toString()) && Macros.word(resource, offset).getOffset() == macro.origin().offset();
    }

    private String text(SourceResource resource, Macro macro, int offset) {
        StringBuilder text = new StringBuilder("```c\n").append(shortened(macro.text())).append("\n```\n");
        Optional<MacroUse> use = resource.facts().around(offset).filter(outermost -> outermost.isNameAt(offset));
        use.map(u -> expansion(resource, u)).filter(e -> !e.isEmpty()).ifPresent(e -> text.append("\nexpands to\n```c\n").append(shortened(e)).append("\n```\n"));
        macros.definition(macro, resource.getResourceSet()).flatMap(defined -> source(resource, defined).map(file -> comment(file, defined)))
                .filter(comment -> !comment.isEmpty()).ifPresent(comment -> text.append('\n').append(DocComments.markdown(comment)).append('\n'));
        String file = macro.origin().file();
        String name = file.isEmpty() ? macro.origin().offset() < 0 ? "known to every compiler" : "set outside of the text"
                : file.equals(resource.getURI().toString()) ? "" : URI.createURI(file).lastSegment();
        return name.isEmpty() ? text.toString() : text.append("\n*").append(name).append("*\n").toString();
    }

    private static Optional<String> source(SourceResource resource, Macro macro) {
        if (LibraryFiles.isLibrary(URI.createURI(macro.origin().file()))) {
            return Optional.of(LibraryFiles.text(URI.createURI(macro.origin().file()).lastSegment()));
        }
        return resource.getResourceSet().getResource(URI.createURI(macro.origin().file()), true) instanceof XtextResource file && file.getParseResult() != null
                ? Optional.of(file.getParseResult().getRootNode().getText()) : Optional.empty();
    }

    /** Returns the tokens that a use has become, as one line. */
    private static String expansion(SourceResource resource, MacroUse use) {
        StringBuilder text = new StringBuilder();
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden() || leaf.getTotalOffset() < use.offset() || leaf.getTotalEndOffset() > use.end()) {
                continue;
            }
            if (leaf instanceof ExpandedLeaf expanded) {
                if (expanded.use().offset() == use.offset()) {
                    text.append(expanded.piece().spaced() && !text.isEmpty() ? " " : "").append(leaf.getText());
                }
            } else if (leaf.getTotalOffset() < use.end()) {
                boolean spaced = Character.isWhitespace(Macros.before(resource, leaf.getTotalOffset()));
                text.append(spaced && !text.isEmpty() ? " " : "").append(leaf.getText());
            }
        }
        return text.toString();
    }

    /** Returns the comment on the lines right before a definition. */
    private static String comment(String text, Macro macro) {
        Deque<String> lines = new ArrayDeque<>();
        int lineStart = text.lastIndexOf('\n', Math.min(macro.origin().offset(), text.length() - 1)) + 1;
        boolean block = false;
        while (lineStart > 0) {
            int previous = text.lastIndexOf('\n', lineStart - 2) + 1;
            String line = text.substring(previous, lineStart).strip();
            block |= line.endsWith("*/");
            if (!block && !line.startsWith("//")) {
                break;
            }
            lines.addFirst(line);
            if (block && line.contains("/*")) {
                break;
            }
            lineStart = previous;
        }
        return lines.isEmpty() || !lines.peekFirst().startsWith("/") ? "" : String.join("\n", lines);
    }

    private static String shortened(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + " ..." : text;
    }
}
