package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Finds the comment before a declaration and turns it into Markdown. */
@Singleton
public final class DocComments {
    /** Returns the comment of what declares the object, as Markdown; empty if there is none. */
    public String of(EObject declared) {
        String own = before(declared);
        EObject around = switch (declared) {
            case Declarator declarator -> Declarators.owner(declarator);
            case StructDefinition struct when struct.eContainer() instanceof Declaration -> struct.eContainer();
            case EnumDefinition definition when definition.eContainer() instanceof Declaration -> definition.eContainer();
            case ContextAccessor accessor -> accessor.eContainer();
            case null, default -> null;
        };
        return markdown(own.isEmpty() && around != null ? before(around) : own);
    }

    /** Comments directly before the first token; a blank line ends them. */
    private static String before(EObject object) {
        ICompositeNode node = NodeModelUtils.getNode(object);
        if (node == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                break;
            }
            String text = leaf.getText();
            if (text.startsWith("/*")) {
                lines.clear();
                lines.add(text);
            } else if (text.startsWith("//")) {
                if (!lines.isEmpty() && lines.get(0).startsWith("/*")) {
                    lines.clear();
                }
                lines.add(text);
            } else if (text.isBlank() && text.chars().filter(c -> c == '\n').count() > 1) {
                lines.clear();
            }
        }
        return String.join("\n", lines);
    }

    static String markdown(String comment) {
        StringBuilder text = new StringBuilder();
        StringBuilder tags = new StringBuilder();
        boolean inTag = false;
        for (String raw : comment.lines().toList()) {
            String line = raw.strip().replaceFirst("^/\\*+", "").replaceFirst("\\*+/$", "").replaceFirst("^(\\*|//)+", "").strip();
            if (line.startsWith("@param ")) {
                inTag = true;
                String[] parts = line.substring("@param ".length()).strip().split("\\s+", 2);
                tags.append("\n- **").append(parts[0]).append("** ").append(parts.length > 1 ? parts[1] : "");
            } else if (line.startsWith("@return")) {
                inTag = true;
                tags.append("\n- **returns** ").append(line.substring("@return".length()).replaceFirst("^s", "").strip());
            } else if (line.isEmpty()) {
                inTag = false;
                text.append("\n\n");
            } else if (inTag) {
                tags.append(' ').append(line);
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : " ").append(line);
            }
        }
        String body = text.toString().replaceAll("\n{3,}", "\n\n").strip();
        return tags.isEmpty() ? body : body + "\n" + tags;
    }
}
