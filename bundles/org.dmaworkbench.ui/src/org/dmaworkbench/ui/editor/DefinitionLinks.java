package org.dmaworkbench.ui.editor;

import org.dmaworkbench.ui.server.LanguageServerHost;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

/**
 * Makes every name a link to its declaration (F3, Ctrl+click). The server is asked only when the link is followed, so
 * moving the pointer costs nothing and never waits.
 */
public final class DefinitionLinks extends AbstractHyperlinkDetector {
    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean canShowMultipleHyperlinks) {
        return LanguageServerHost.get().find(viewer.getDocument())
                .flatMap(open -> WordRegion.at(viewer.getDocument(), region.getOffset())
                        .filter(word -> isName(viewer, word))
                        .map(word -> new IHyperlink[] {new DefinitionLink(open, word)}))
                .orElse(null);
    }

    private static boolean isName(ITextViewer viewer, IRegion word) {
        try {
            String text = viewer.getDocument().get(word.getOffset(), word.getLength());
            return Character.isJavaIdentifierStart(text.charAt(0)) && !Words.C.contains(text);
        } catch (BadLocationException e) {
            return false;
        }
    }
}
