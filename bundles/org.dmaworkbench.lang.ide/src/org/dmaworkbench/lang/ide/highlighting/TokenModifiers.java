package org.dmaworkbench.lang.ide.highlighting;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** What is worth knowing of a name at a glance: whether it is declared here, const, static, from the library, or hardware. */
final class TokenModifiers {
    private TokenModifiers() {
    }

    static void add(ILeafNode leaf, List<String> ids) {
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        EObject thing = switch (object) {
            case NameReference reference -> reference.getTarget();
            case Member member -> member.getMember();
            case TypeReference reference -> reference.getDeclaration();
            case null, default -> leaf.getGrammarElement() instanceof CrossReference ? null : object;
        };
        if (thing == null || thing.eIsProxy() || !leaf.getText().equals(SimpleAttributeResolver.NAME_RESOLVER.apply(thing))) {
            return;
        }
        if (thing == object) {
            ids.add(thing instanceof Declarator d && Declarators.body(d) != null && Declarators.isFileScope(d) ? SemanticTokenModifiers.Definition
                    : SemanticTokenModifiers.Declaration);
        }
        if (thing.eResource() != null && LibraryFiles.isLibrary(thing.eResource().getURI())) {
            ids.add(SemanticTokenModifiers.DefaultLibrary);
        }
        if (thing instanceof Define || thing instanceof Enumerator || thing instanceof Declarator d && !Declarators.isTypedef(d) && Declarators.isConst(d)) {
            ids.add(SemanticTokenModifiers.Readonly);
        }
        if (thing instanceof Declarator d && Declarators.owner(d) instanceof Declaration declaration && declaration.getModifiers().contains("static")) {
            ids.add(SemanticTokenModifiers.Static);
        }
        if (object instanceof Member member && isVolatile(member)) {
            ids.add(TokenColours.VOLATILE);
        }
    }

    /** A member reached through a pointer to volatile, or declared so, may change by itself: a register. */
    private static boolean isVolatile(Member member) {
        EObject at = member;
        while (at instanceof Member m) {
            if (m.getMember() != null && !m.getMember().eIsProxy() && Declarators.modifiers(m.getMember()).contains("volatile")
                    && Declarators.outermost(m.getMember()).getPointers().isEmpty()) {
                return true;
            }
            EObject object = m.getObject();
            Declarator reached = object instanceof Member inner ? inner.getMember()
                    : object instanceof NameReference name && name.getTarget() instanceof Declarator d ? d : null;
            if (m.isArrow() && reached != null && !reached.eIsProxy() && Declarators.modifiers(reached).contains("volatile")) {
                return true;
            }
            if (m.isArrow()) {
                return false;
            }
            at = object;
        }
        return false;
    }
}
