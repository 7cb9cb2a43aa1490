package org.dmaworkbench.lang.ide.inlay;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dmaworkbench.lang.ide.hover.FieldPlaces;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Values shown behind what computes them: constants whose value is an expression, enumerators, sizeof, and the places of members. */
@Singleton
public final class InlayValues {
    private static final int HEX_FROM = 10;

    private final ExpressionTypes types;
    private final FieldPlaces places;

    @Inject
    InlayValues(ExpressionTypes types, FieldPlaces places) {
        this.types = types;
        this.places = places;
    }

    /** Returns the hints within a part of a source, in order. */
    public List<InlayHint> of(XtextResource resource, Document document, ITextRegion part) {
        List<InlayHint> hints = new ArrayList<>();
        if (!resource.getContents().isEmpty() && resource.getContents().get(0).eClass().getEPackage() == KmdfPackage.eINSTANCE) {
            collect(resource.getContents().get(0), document, part, hints);
        }
        return hints;
    }

    private void collect(EObject object, Document document, ITextRegion part, List<InlayHint> hints) {
        INode node = NodeModelUtils.getNode(object);
        if (node != null && (node.getTotalEndOffset() < part.getOffset() || node.getTotalOffset() > part.getOffset() + part.getLength())) {
            return;
        }
        String text = text(object);
        INode last = text.isEmpty() ? null : behind(object, node);
        if (last != null && last.getTotalLength() > 0) {
            InlayHint hint = new InlayHint(document.getPosition(last.getEndOffset()), Either.forLeft(text));
            hint.setPaddingLeft(true);
            hints.add(hint);
        }
        object.eContents().forEach(child -> collect(child, document, part, hints));
    }

    private String text(EObject object) {
        return switch (object) {
            case Define d when !isPlain(d.getValue()) -> value(types.constant(d.getValue()));
            case Enumerator e when !isPlain(e.getValue()) -> value(types.constant(e));
            case Declarator d when d.getInitializer() instanceof Expression e && Declarators.modifiers(d).contains("const") && !isPlain(e) -> value(types.constant(e));
            case SizeOf s when !isWithinConstant(s) -> value(types.constant(s));
            case Declarator d when Declarators.owner(d) instanceof MemberDeclaration -> place(d);
            default -> "";
        };
    }

    private String place(Declarator member) {
        String place = places.of(member);
        return place.isEmpty() ? "" : "// " + place;
    }

    /** A literal says its value itself. */
    private static boolean isPlain(Expression value) {
        return value instanceof IntegerLiteral;
    }

    /** The value of the whole constant says more. */
    private static boolean isWithinConstant(EObject object) {
        EObject around = object;
        while (around instanceof Expression) {
            around = around.eContainer();
        }
        return around instanceof Define || around instanceof Enumerator || around instanceof Declarator d && Declarators.modifiers(d).contains("const");
    }

    private static INode behind(EObject object, INode node) {
        if (object instanceof Declarator declarator && declarator.getInitializer() == null) {
            return NodeModelUtils.getNode(Declarators.outermost(declarator));
        }
        EStructuralFeature value = object.eClass().getEStructuralFeature(object instanceof Declarator ? "initializer" : "value");
        return value == null || NodeModelUtils.findNodesForFeature(object, value).isEmpty() ? node : NodeModelUtils.findNodesForFeature(object, value).get(0);
    }

    private static String value(Long value) {
        if (value == null) {
            return "";
        }
        String hex = "0x" + Long.toHexString(value < 0 && value >= Integer.MIN_VALUE ? value & 0xFFFFFFFFL : value).toUpperCase(Locale.ROOT);
        return "= " + (value >= 0 && value < HEX_FROM ? value : value + " (" + hex + ")");
    }
}
