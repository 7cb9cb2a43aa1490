package org.dmaworkbench.lang.formatting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Pointer;
import org.dmaworkbench.lang.kmdf.Unary;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** Lays out a parsed source: the tree tells {@code a * b} from {@code T *p}. */
public final class SourceFormatter {
    private static final Set<String> EITHER = Set.of("*", "&", "+", "-");

    private SourceFormatter() {
    }

    /** Returns the changes that lay a source out, in order. */
    public static List<Edit> edits(XtextResource resource, FormatOptions options) {
        INode root = resource.getParseResult().getRootNode();
        boolean scenario = "scenario".equals(resource.getURI().fileExtension());
        Map<Integer, Boolean> operators = new HashMap<>();
        if (!scenario && resource.getErrors().isEmpty()) {
            for (ILeafNode leaf : root.getLeafNodes()) {
                Boolean binary = !leaf.isHidden() && EITHER.contains(leaf.getText()) && leaf.getTotalLength() > 0 ? isBinary(leaf) : null;
                if (binary != null) {
                    operators.put(leaf.getOffset(), binary);
                }
            }
        }
        return new Formatter(options, scenario).edits(root.getText(), operators::get);
    }

    private static Boolean isBinary(ILeafNode leaf) {
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        return switch (object) {
            case Binary b when leaf.getText().equals(b.getOp()) -> true;
            case Unary u -> false;
            case Pointer p -> false;
            case Cast c -> false;
            case null, default -> null;
        };
    }
}
