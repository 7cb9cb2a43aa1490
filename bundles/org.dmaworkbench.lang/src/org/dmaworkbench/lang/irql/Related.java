package org.dmaworkbench.lang.irql;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A place that explains an issue. It travels as issue data in the form {@code related|uri|line|offset|length|label}.
 *
 * @param label what there is to see
 * @param uri the file
 * @param line from 1
 * @param offset characters from the start of the file
 * @param length characters
 */
public record Related(String label, String uri, int line, int offset, int length) {
    private static final String PREFIX = "related";

    /** Makes one of a piece of syntax. */
    public static Related of(String label, EObject where) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(where);
        String uri = where.eResource() == null ? "" : where.eResource().getURI().toString();
        return node == null ? new Related(label, uri, 0, 0, 0)
                : new Related(label, uri, node.getStartLine(), node.getOffset(), node.getLength());
    }

    /** Returns its form as issue data. */
    public String data() {
        return String.join("|", PREFIX, uri, Integer.toString(line), Integer.toString(offset), Integer.toString(length), label);
    }

    /** Reads issue data; null if it is something else. */
    public static Related parse(String data) {
        String[] parts = data.split("\\|", 6);
        return parts.length < 6 || !parts[0].equals(PREFIX) ? null : new Related(parts[5], parts[1], Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
    }
}
