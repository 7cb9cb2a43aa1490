package org.dmaworkbench.lang.ide.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** What an editor selects step by step around the cursor: the word, the expression, the statement, up to the whole file. */
public final class Selections {
    private Selections() {
    }

    /** Returns the innermost range at an offset, each within its parent. */
    public static SelectionRange at(XtextResource resource, Document document, int offset) {
        Deque<INode> nodes = new ArrayDeque<>();
        int begin = -1;
        int end = -1;
        for (INode node = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset); node != null; node = node.getParent()) {
            if (node.getLength() > 0 && (node.getOffset() != begin || node.getEndOffset() != end)) {
                nodes.push(node);
                begin = node.getOffset();
                end = node.getEndOffset();
            }
        }
        SelectionRange range = new SelectionRange(new Range(document.getPosition(0), document.getPosition(document.getContents().length())), null);
        for (INode node : nodes) {
            range = new SelectionRange(new Range(document.getPosition(node.getOffset()), document.getPosition(node.getEndOffset())), range);
        }
        return range;
    }
}
