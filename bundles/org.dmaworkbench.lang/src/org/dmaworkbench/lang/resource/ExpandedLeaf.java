package org.dmaworkbench.lang.resource;

import org.dmaworkbench.lang.lexing.ExpandedToken;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.preprocessing.Piece;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.LeafNodeWithSyntaxError;

/**
 * A leaf of the syntax tree that came out of a macro: it takes no room in the text, but has a text of its own. The text of the use, which
 * is hidden, comes behind it.
 */
public final class ExpandedLeaf extends LeafNodeWithSyntaxError {
    private final ExpandedToken token;

    ExpandedLeaf(ExpandedToken token, int offset, EObject grammarElement, SyntaxErrorMessage error) {
        this.token = token;
        basicSetTotalOffset(offset);
        basicSetTotalLength(0);
        basicSetGrammarElement(grammarElement);
        basicSetSyntaxErrorMessage(error);
    }

    void error(SyntaxErrorMessage error) {
        basicSetSyntaxErrorMessage(error);
    }

    @Override
    public String getText() {
        return token.getText();
    }

    /** Returns the use that it came from. */
    public MacroUse use() {
        return token.use();
    }

    /** Returns the token as the macro gave it; its place is where it is spelled: in this file, or in a macro's definition. */
    public Piece piece() {
        return token.piece();
    }
}
