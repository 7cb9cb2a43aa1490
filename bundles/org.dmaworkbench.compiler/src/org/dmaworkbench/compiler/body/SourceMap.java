package org.dmaworkbench.compiler.body;

import java.util.function.ToIntFunction;
import org.dmaworkbench.program.SourcePosition;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;

/** Positions of syntax in the files of a program or scenario. */
public final class SourceMap {
    private final ToIntFunction<Resource> fileOf;

    /** Makes a map; {@code fileOf} gives the index of a resource's file. */
    public SourceMap(ToIntFunction<Resource> fileOf) {
        this.fileOf = fileOf;
    }

    /** Returns where an object's first visible character stands. */
    public SourcePosition position(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? SourcePosition.NONE : at(object, node, node.getOffset());
    }

    /** Returns where an object's last character stands. */
    public SourcePosition end(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? SourcePosition.NONE
                : at(object, node, Math.max(node.getOffset(), node.getEndOffset() - 1));
    }

    private SourcePosition at(EObject object, INode node, int offset) {
        LineAndColumn place = NodeModelUtils.getLineAndColumn(node, offset);
        return new SourcePosition(fileOf.applyAsInt(object.eResource()), place.getLine(), place.getColumn());
    }
}
