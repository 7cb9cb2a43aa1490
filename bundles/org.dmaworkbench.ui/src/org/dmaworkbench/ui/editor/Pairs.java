package org.dmaworkbench.ui.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Braces, parentheses and brackets; the fellow of the one at the caret is framed. */
public final class Pairs extends DefaultCharacterPairMatcher {
    /** Called by the generic editor. */
    public Pairs() {
        super(new char[] {'{', '}', '(', ')', '[', ']'}, Partitions.PARTITIONING);
    }
}
