package org.dmaworkbench.lang.ide.macros;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.linking.VisibleFiles;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.resource.SourceResource;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Finds macros by their names in the text: uses are gone from the syntax tree, and lines beginning with # never were in it. */
@Singleton
public final class Macros {
    private final VisibleFiles visible;

    @Inject
    Macros(VisibleFiles visible) {
        this.visible = visible;
    }

    /** Returns the macro whose name stands at an offset, unless the syntax tree knows what stands there; its place may be that of an announcement. */
    public Optional<Macro> at(XtextResource resource, int offset) {
        if (!(resource instanceof SourceResource source) || source.getParseResult() == null) {
            return Optional.empty();
        }
        Optional<MacroUse> use = source.facts().useAt(offset);
        if (use.isPresent()) {
            return use.map(MacroUse::macro);
        }
        ITextRegion word = word(source, offset);
        if (word.getLength() == 0) {
            return Optional.empty();
        }
        Optional<Macro> defined = own(source).filter(m -> m.origin().offset() == word.getOffset()).findFirst();
        if (defined.isPresent() || !isHidden(source, word.getOffset())) {
            return defined;
        }
        return named(text(source).substring(word.getOffset(), word.getOffset() + word.getLength()), source, offset);
    }

    /** Returns the name around an offset, of length 0 if there is none. */
    public static ITextRegion word(XtextResource resource, int offset) {
        String text = text(resource);
        int from = Math.min(offset, text.length());
        int to = from;
        while (from > 0 && Identifiers.isPart(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Identifiers.isPart(text.charAt(to))) {
            to++;
        }
        return new TextRegion(from, to - from);
    }

    private Optional<Macro> named(String name, SourceResource source, int before) {
        Optional<Macro> own = own(source).filter(m -> m.name().equals(name))
                .min(Comparator.comparing((Macro m) -> m.origin().offset() > before).thenComparing(m -> -m.origin().offset()));
        if (own.isPresent()) {
            return own;
        }
        for (TranslationUnit unit : visible.of(source)) {
            Optional<Macro> theirs = definition(name, unit.eResource().getURI(), source.getResourceSet());
            if (theirs.isPresent()) {
                return theirs;
            }
        }
        return LibraryIndex.macros().containsKey(name) ? definition(name, LibraryFiles.uri(LibraryIndex.declaring(name).get(0)), source.getResourceSet())
                : Optional.empty();
    }

    /** Returns a macro with the place of its definition; nothing for one that no file defines. */
    public Optional<Macro> definition(Macro macro, ResourceSet set) {
        if (macro.origin().file().isEmpty()) {
            return Optional.empty();
        }
        return macro.origin().offset() >= 0 ? Optional.of(macro) : definition(macro.name(), URI.createURI(macro.origin().file()), set);
    }

    /** Returns the first macro of that name that a file defines. */
    public Optional<Macro> definition(String name, URI file, ResourceSet set) {
        return set.getResource(file, true) instanceof SourceResource source ? own(source).filter(m -> m.name().equals(name)).findFirst() : Optional.empty();
    }

    /** Returns the macros that a file defines itself, where it does. */
    private static Stream<Macro> own(SourceResource source) {
        String file = source.getURI().toString();
        return source.facts().macros().stream().filter(m -> m.origin().offset() >= 0 && m.origin().file().equals(file));
    }

    /** Returns where a file names a macro, in order of the text; what the syntax tree shows as a use of a constant is not among it. */
    public List<MacroPlace> places(XtextResource file, Macro macro) {
        if (!(file instanceof SourceResource source) || source.getParseResult() == null || !sees(source, macro)) {
            return List.of();
        }
        boolean defines = macro.origin().file().equals(source.getURI().toString());
        boolean other = !defines && own(source).anyMatch(m -> m.name().equals(macro.name()));
        return Identifiers.of(macro.name(), text(source)).stream().map(offset -> place(source, macro, offset, defines, other))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<MacroPlace> place(SourceResource source, Macro macro, int offset, boolean defines, boolean other) {
        Optional<MacroUse> use = source.facts().useAt(offset);
        if (use.isPresent()) {
            return use.filter(u -> u.macro().origin().file().equals(macro.origin().file())).map(u -> new MacroPlace(offset, false));
        }
        if (own(source).anyMatch(m -> m.origin().offset() == offset)) {
            return defines ? Optional.of(new MacroPlace(offset, true)) : Optional.empty();
        }
        return !other && isHidden(source, offset) && !isParameter(source, macro.name(), offset) ? Optional.of(new MacroPlace(offset, false)) : Optional.empty();
    }

    private boolean sees(SourceResource source, Macro macro) {
        return macro.origin().file().equals(source.getURI().toString()) || LibraryFiles.isLibrary(URI.createURI(macro.origin().file()))
                || visible.of(source).stream().anyMatch(unit -> macro.origin().file().equals(unit.eResource().getURI().toString()));
    }

    /** Whether the text there is no part of the syntax tree, but names macros: directives, bodies, arguments that vanish, text that is left out. */
    private static boolean isHidden(SourceResource source, int offset) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(source.getParseResult().getRootNode(), offset);
        if (leaf == null) {
            return false;
        }
        TerminalRule rule = leaf.getGrammarElement() instanceof TerminalRule terminal ? terminal
                : leaf.getGrammarElement() instanceof RuleCall call && call.getRule() instanceof TerminalRule terminal ? terminal : null;
        return rule != null && switch (rule.getName()) {
            case "MACRO_USE", "MACRO_BODY", "INACTIVE" -> true;
            case "DIRECTIVE" -> !leaf.getText().matches("(?s)#\\s*(error|include|pragma|line)\\b.*");
            default -> false;
        };
    }

    private static boolean isParameter(SourceResource source, String name, int offset) {
        String text = text(source);
        return own(source).anyMatch(m -> m.parameters().filter(p -> p.contains(name)).isPresent() && m.origin().offset() < offset
                && offset < endOfLine(text, m.origin().offset()));
    }

    /** Returns the end of a line that may go on behind backslashes. */
    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        while (end > 0 && text.substring(from, end).stripTrailing().endsWith("\\")) {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    /** Returns the character before an offset, 0 at the beginning. */
    public static char before(XtextResource resource, int offset) {
        return offset > 0 ? text(resource).charAt(offset - 1) : 0;
    }

    static String text(XtextResource resource) {
        return resource.getParseResult().getRootNode().getText();
    }
}
