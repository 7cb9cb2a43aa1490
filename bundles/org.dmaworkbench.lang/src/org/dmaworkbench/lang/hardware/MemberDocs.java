package org.dmaworkbench.lang.hardware;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.StructReference;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** First sentences of the comments before members of structures, by member name. */
public final class MemberDocs {
    private static final int MOST_NESTED = 8;

    /** Returns the comments of a structure's members and of the structures inside it. */
    public Map<String, String> of(TypeDeclaration declaration) {
        Map<String, String> docs = new HashMap<>();
        collect(definition(declaration), docs, 0);
        return docs;
    }

    /** Returns the structure that a declaration of a type or member leads to, or null. */
    public static StructDefinition definition(EObject declaration) {
        return switch (declaration) {
            case StructDefinition s -> s;
            case Declarator d -> definition(Declarators.specifier(d));
            case null, default -> null;
        };
    }

    private static StructDefinition definition(TypeSpecifier specifier) {
        return switch (specifier) {
            case StructDefinition s -> s;
            case StructReference r when r.getDefinition() != null && !r.getDefinition().eIsProxy() -> r.getDefinition();
            case TypeReference r when r.getDeclaration() != null && !r.getDeclaration().eIsProxy() ->
                    definition(r.getDeclaration());
            case null, default -> null;
        };
    }

    private static void collect(StructDefinition struct, Map<String, String> docs, int depth) {
        if (struct == null || depth > MOST_NESTED) {
            return;
        }
        for (MemberDeclaration member : struct.getMembers()) {
            String doc = sentence(member);
            for (Declarator d : member.getDeclarators()) {
                String name = Declarators.innermost(d).getName();
                if (name != null && !doc.isEmpty()) {
                    docs.putIfAbsent(name, doc);
                }
            }
            collect(definition(member.getType()), docs, depth + 1);
        }
    }

    private static String sentence(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        String comment = "";
        for (Iterator<ILeafNode> leaves = node == null ? Collections.emptyIterator()
                : node.getLeafNodes().iterator(); leaves.hasNext();) {
            ILeafNode leaf = leaves.next();
            if (!leaf.isHidden()) {
                break;
            }
            if (leaf.getText().startsWith("/**")) {
                comment = leaf.getText();
            }
        }
        String text = comment.replaceAll("^/\\*+|\\*+/$", "").replaceAll("\\s*\\n\\s*\\*?\\s*", " ").trim();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
