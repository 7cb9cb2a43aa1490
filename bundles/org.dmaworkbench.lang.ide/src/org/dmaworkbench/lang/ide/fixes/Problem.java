package org.dmaworkbench.lang.ide.fixes;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/**
 * A problem to be mended.
 *
 * @param resource the source it is in
 * @param code its issue code
 * @param offset where its mark begins
 * @param length characters marked
 * @param message what the author reads
 * @param data what the rule that found it passed along
 */
record Problem(XtextResource resource, String code, int offset, int length, String message, List<String> data) {
    /** Returns the whole source. */
    String source() {
        return resource.getParseResult().getRootNode().getText();
    }

    /** Returns the marked text. */
    String text() {
        return source().substring(offset, offset + length);
    }

    /** Returns the smallest piece of syntax at the mark, or null. */
    EObject object() {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        return leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
    }

    /** Returns the piece of syntax of a type around the mark, or null. */
    <T extends EObject> T around(Class<T> type) {
        return org.eclipse.xtext.EcoreUtil2.getContainerOfType(object(), type);
    }

    /** Returns an edit of the same source. */
    SourceEdit edit(int at, int replaced, String text) {
        return new SourceEdit(resource.getURI(), at, replaced, text);
    }

    /** Returns a fix of one edit in the same source. */
    CodeFix fix(String title, int at, int replaced, String text) {
        return new CodeFix(title, List.of(edit(at, replaced, text)));
    }

    /** Returns the white space at the beginning of the line that an offset is on. */
    String indentation(int at) {
        String source = source();
        int start = source.lastIndexOf('\n', at - 1) + 1;
        int end = start;
        while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
            end++;
        }
        return source.substring(start, end);
    }
}
