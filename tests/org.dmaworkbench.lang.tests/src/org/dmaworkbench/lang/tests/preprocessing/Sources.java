package org.dmaworkbench.lang.tests.preprocessing;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/** What the parser sees of a text. */
final class Sources {
    private Sources() {
    }

    /** Returns the visible tokens of a text, separated by blanks. */
    static String seen(String text) {
        return seen(Models.parse(text));
    }

    /** Returns the visible tokens of a parsed file, without lines beginning with #. */
    static String seen(XtextResource resource) {
        List<String> tokens = new ArrayList<>();
        boolean directive = false;
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden()) {
                continue;
            }
            String text = leaf.getText();
            directive |= text.equals("#define") || text.equals("#include") || text.startsWith("#") && text.endsWith("define");
            if (!directive) {
                tokens.add(text);
            }
            directive &= !text.isBlank();
        }
        return String.join(" ", tokens);
    }
}
