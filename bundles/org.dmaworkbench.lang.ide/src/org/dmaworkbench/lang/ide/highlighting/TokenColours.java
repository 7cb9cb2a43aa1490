package org.dmaworkbench.lang.ide.highlighting;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.*;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** The kind of every token, in the words of the language server protocol: what a word is depends on its place, so no pattern can know. */
@Singleton
public final class TokenColours implements ISemanticHighlightingCalculator {
    /** Modifier of members that hardware may change: registers. */
    public static final String VOLATILE = "volatile";
    /** Modifier of text that #if leaves out. */
    public static final String INACTIVE = "inactive";

    @Override
    public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
        if (resource == null || resource.getParseResult() == null) {
            return;
        }
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (cancel.isCanceled()) {
                return;
            }
            String kind = kind(leaf);
            if (isInactive(leaf)) {
                addLines(leaf, acceptor);
            } else if (kind != null && leaf.getTotalLength() > 0) {
                List<String> ids = new ArrayList<>(List.of(kind));
                TokenModifiers.add(leaf, ids);
                acceptor.addPosition(leaf.getOffset(), leaf.getLength(), ids.toArray(String[]::new));
            }
        }
    }

    private static boolean isInactive(ILeafNode leaf) {
        return leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().equals("INACTIVE");
    }

    /** Line by line: most editors know no token of several lines. To those that do not know the modifier it looks like a comment. */
    private static void addLines(ILeafNode leaf, IHighlightedPositionAcceptor acceptor) {
        int offset = leaf.getTotalOffset();
        for (String line : leaf.getText().split("(?<=\n)")) {
            int indent = line.length() - line.stripLeading().length();
            if (!line.isBlank()) {
                acceptor.addPosition(offset + indent, line.strip().length(), SemanticTokenTypes.Comment, INACTIVE);
            }
            offset += line.length();
        }
    }

    private static String kind(ILeafNode leaf) {
        EObject element = leaf.getGrammarElement();
        if (element instanceof Keyword keyword) {
            char first = keyword.getValue().charAt(0);
            return first == '#' ? SemanticTokenTypes.Macro : Character.isLetter(first) || first == '_' ? SemanticTokenTypes.Keyword : null;
        }
        TerminalRule rule = element instanceof TerminalRule terminal ? terminal
                : element instanceof RuleCall call && call.getRule() instanceof TerminalRule terminal ? terminal : null;
        String name = rule != null ? rule.getName() : element instanceof org.eclipse.xtext.CrossReference ? "ID" : "";
        return switch (name) {
            case "ML_COMMENT", "SL_COMMENT" -> SemanticTokenTypes.Comment;
            case "DIRECTIVE", "IRQL_ANNOTATION" -> SemanticTokenTypes.Macro;
            case "ANNOTATION" -> SemanticTokenTypes.Modifier;
            case "NUMBER", "FLOAT" -> SemanticTokenTypes.Number;
            case "STRING", "CHARACTER" -> SemanticTokenTypes.String;
            case "TYPE_NAME" -> SemanticTokenTypes.Type;
            case "ID" -> name(NodeModelUtils.findActualSemanticObjectFor(leaf));
            default -> null;
        };
    }

    private static String name(EObject object) {
        return switch (object) {
            case NameReference reference -> declared(reference.getTarget());
            case TypeReference t -> SemanticTokenTypes.Type;
            case StructReference t -> SemanticTokenTypes.Struct;
            case EnumReference t -> SemanticTokenTypes.Enum;
            case ContextProperty t -> SemanticTokenTypes.Type;
            case ContextTypeDeclaration t -> SemanticTokenTypes.Type;
            case HardwareClause t -> SemanticTokenTypes.Namespace;
            case Import t -> SemanticTokenTypes.Namespace;
            case GotoStatement t -> SemanticTokenTypes.Event;
            case EnablerProperty t -> SemanticTokenTypes.Variable;
            case Member m -> SemanticTokenTypes.Property;
            case MemberDesignator m -> SemanticTokenTypes.Property;
            case FieldUpdate m -> SemanticTokenTypes.Property;
            case FieldProperty m -> SemanticTokenTypes.Property;
            case RegisterSegment m -> SemanticTokenTypes.Property;
            case null -> null;
            default -> declared(object);
        };
    }

    private static String declared(EObject object) {
        return switch (object) {
            case Declarator d when Declarators.isTypedef(d) -> SemanticTokenTypes.Type;
            case Declarator d when Declarators.functionSuffix(d) != null -> SemanticTokenTypes.Function;
            case Declarator d -> switch (Declarators.owner(d)) {
                case Parameter p -> SemanticTokenTypes.Parameter;
                case MemberDeclaration m -> SemanticTokenTypes.Property;
                case null, default -> SemanticTokenTypes.Variable;
            };
            case Enumerator e -> SemanticTokenTypes.EnumMember;
            case Define d -> SemanticTokenTypes.Macro;
            case ContextAccessor a -> SemanticTokenTypes.Function;
            case TypeDeclaration t -> SemanticTokenTypes.Struct;
            case Driver d -> SemanticTokenTypes.Namespace;
            case DriverObject o -> SemanticTokenTypes.Variable;
            case Label l -> SemanticTokenTypes.Event;
            case null, default -> null;
        };
    }
}
