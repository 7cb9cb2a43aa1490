package org.dmaworkbench.ui.editor;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkedString;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.editors.text.EditorsUI;

/** Shows the library's documentation and other text that the server gives for the name under the pointer. */
public final class DocumentationHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
    private static final long PATIENCE_MS = 2_000;

    /** Called on the hover's own thread: waiting here does not hold the user up. */
    @Override
    public String getHoverInfo2(ITextViewer viewer, IRegion region) {
        return LanguageServerHost.get().find(viewer.getDocument()).map(open -> ask(open, region.getOffset())).orElse(null);
    }

    @Deprecated
    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return getHoverInfo2(viewer, region);
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return WordRegion.at(viewer.getDocument(), offset).orElse(null);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return shell -> new DefaultInformationControl(shell, EditorsUI.getTooltipAffordanceString());
    }

    private static String ask(OpenDocument open, int offset) {
        try {
            Hover hover = LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                    .hover(new HoverParams(document.identifier(), Positions.of(document.document(), offset))))
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            String text = hover == null || hover.getContents() == null ? "" : markdown(hover);
            return text.isBlank() ? null : Markdown.toHtml(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null; // cancelled by a newer change of the text, or the server is busy: the next hover asks again
        }
    }

    private static String markdown(Hover hover) {
        if (hover.getContents().isRight()) {
            return hover.getContents().getRight().getValue();
        }
        List<Either<String, MarkedString>> parts = hover.getContents().getLeft();
        return parts.stream().map(part -> part.isLeft() ? part.getLeft() : part.getRight().getValue()).collect(Collectors.joining("\n\n"));
    }
}
