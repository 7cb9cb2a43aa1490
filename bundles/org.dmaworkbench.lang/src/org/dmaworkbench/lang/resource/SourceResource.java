package org.dmaworkbench.lang.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.lexing.LexicalProblem;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.dmaworkbench.lang.preprocessing.Report;
import org.eclipse.emf.common.util.AbstractTreeIterator;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.LineAndColumn;

/** A model or scenario file: tells the parser whose text it reads and reports problems of the lexer beside those of the parser. */
public class SourceResource extends LazyLinkingResource {
    private static final int MAX_SYNTAX_ERRORS = 50;

    private List<LexicalProblem> remarks = List.of();
    private TextFacts facts = TextFacts.NONE;
    private Set<String> lexicalCodes = Set.of();

    /** Returns what macros and conditions did to the text, by offsets in it. */
    public TextFacts facts() {
        return facts;
    }

    /** Returns whether something of this code was found before the text was parsed. */
    public boolean hasLexicalProblem(String code) {
        return lexicalCodes.contains(code);
    }

    /** Returns warnings and mere remarks of the lexer, such as ignored pragmas. */
    public List<LexicalProblem> remarks() {
        return remarks;
    }

    @Override
    protected void doLoad(InputStream input, Map<?, ?> options) throws IOException {
        prepare(getResourceSet());
        try (ParseScope scope = ParseScope.open(this)) {
            super.doLoad(input, options);
        }
    }

    @Override
    public void update(int offset, int replacedTextLength, String newText) {
        prepare(getResourceSet());
        try (ParseScope scope = ParseScope.open(this)) {
            super.update(offset, replacedTextLength, newText);
        }
    }

    /** Nothing outside of a function refers into its body, so what is in there needs no proxy when the file is read again. */
    @Override
    protected TreeIterator<EObject> getAllProperContents(List<EObject> contents) {
        return new AbstractTreeIterator<>(contents, false) {
            private static final long serialVersionUID = 1L;

            @Override
            public Iterator<EObject> getChildren(Object object) {
                if (object == contents) {
                    return contents.iterator();
                }
                return object instanceof Block ? Collections.emptyIterator() : ((EObject) object).eContents().iterator();
            }
        };
    }

    /** Reads whatever encoding the file has; offsets count characters behind its byte order mark. */
    @Override
    protected Reader createReader(InputStream input) throws IOException {
        return new StringReader(SourceBytes.read(input));
    }

    private static void prepare(ResourceSet set) {
        if (set != null) {
            LibraryHandler.install(set);
        }
    }

    /** One diagnostic per line is enough: the first tells what is wrong, others on it mostly follow from that. */
    @Override
    protected void addSyntaxErrors() {
        Set<Integer> lines = new HashSet<>();
        List<LexicalProblem> mere = new ArrayList<>();
        for (LexicalProblem problem : ParseScope.current() == null ? List.<LexicalProblem>of() : ParseScope.current().problems()) {
            if (!problem.isError()) {
                mere.add(problem);
            } else if (lines.add(problem.line()) && getErrors().size() < MAX_SYNTAX_ERRORS) {
                getErrors().add(new LexicalDiagnostic(problem));
            }
        }
        remarks = List.copyOf(mere);
        lexicalCodes = ParseScope.current() == null ? Set.of()
                : ParseScope.current().problems().stream().map(LexicalProblem::code).collect(Collectors.toSet());
        facts = ParseScope.current() == null ? TextFacts.NONE : ParseScope.current().facts();
        boolean rejected = getErrors().stream().anyMatch(SourceResource::rejectsFile);
        super.addSyntaxErrors();
        int first = (int) getErrors().stream().filter(LexicalDiagnostic.class::isInstance).count();
        List<Diagnostic> found = new ArrayList<>(getErrors().subList(first, getErrors().size()));
        found.replaceAll(this::placed);
        found.removeIf(error -> rejected || !lines.add(error.getLine()));
        found = found.subList(0, Math.min(found.size(), MAX_SYNTAX_ERRORS));
        List<Diagnostic> kept = new ArrayList<>(getErrors().subList(0, first));
        kept.addAll(found);
        getErrors().clear();
        getErrors().addAll(kept);
    }

    /** What is missing is missing behind the token before, not at the one where the parser noticed. */
    private Diagnostic placed(Diagnostic error) {
        if (!(error instanceof XtextSyntaxDiagnostic syntax) || !SyntaxCodes.MISSING.equals(syntax.getCode())) {
            return error;
        }
        ICompositeNode root = getParseResult().getRootNode();
        int offset = Math.min(syntax.getOffset(), root.getTotalEndOffset()) - 1;
        ILeafNode before = offset < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset);
        while (before != null && before.isHidden()) {
            before = before.getOffset() == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, before.getOffset() - 1);
        }
        if (before == null) {
            return error;
        }
        LineAndColumn place = NodeModelUtils.getLineAndColumn(root, before.getEndOffset() - 1);
        return new LexicalDiagnostic(new LexicalProblem(syntax.getCode(), syntax.getMessage(), before.getEndOffset() - 1, 1, place.getLine(),
                place.getColumn(), Report.Weight.ERROR));
    }

    private static boolean rejectsFile(Diagnostic error) {
        return error instanceof LexicalDiagnostic d
                && SyntaxCodes.rejects(d.getCode());
    }
}
