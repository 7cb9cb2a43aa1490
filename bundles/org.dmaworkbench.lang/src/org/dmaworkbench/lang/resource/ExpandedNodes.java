package org.dmaworkbench.lang.resource;

import java.util.List;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.lexing.ExpandedToken;
import org.dmaworkbench.lang.lexing.ModelText;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;

/**
 * Makes leaves that know their text of tokens that came out of macros. The parser passes only offsets on, but it passes every token on once and in
 * order, so that the tokens without room can be counted off.
 */
final class ExpandedNodes extends NodeModelBuilder {
    private List<CommonToken> withoutRoom = List.of();
    private int next;

    /** Says whose tokens come. */
    void expect(ModelText text) {
        withoutRoom = text.withoutRoom();
        next = 0;
    }

    @Override
    public ILeafNode newLeafNode(int offset, int length, EObject grammarElement, boolean isHidden, SyntaxErrorMessage error, ICompositeNode parent) {
        CommonToken token = length == 0 && next < withoutRoom.size() ? withoutRoom.get(next++) : null;
        if (token instanceof ExpandedToken expanded && !isHidden) {
            ExpandedLeaf leaf = new ExpandedLeaf(expanded, offset, grammarElement, error);
            addChild(parent, leaf);
            return leaf;
        }
        return super.newLeafNode(offset, length, grammarElement, isHidden, error, parent);
    }

    @Override
    public INode setSyntaxError(INode node, SyntaxErrorMessage error) {
        if (node instanceof ExpandedLeaf leaf) {
            leaf.error(error);
            return leaf;
        }
        return super.setSyntaxError(node, error);
    }
}
