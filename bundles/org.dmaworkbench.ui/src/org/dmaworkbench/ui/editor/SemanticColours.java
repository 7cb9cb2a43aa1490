package org.dmaworkbench.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.ui.server.DocumentListener;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/**
 * Lays the server's semantic tokens over the colours by spelling. Each token is a position of the document, so colours
 * move with the text until the server has seen it again.
 */
final class SemanticColours implements DocumentListener, ITextPresentationListener {
    private record Painted(Position position, Colour colour) { }

    private final ITextViewer viewer;
    private volatile List<Painted> tokens = List.of();
    private volatile boolean disposed;

    SemanticColours(ITextViewer viewer) {
        this.viewer = viewer;
        if (viewer instanceof ITextViewerExtension4 presenting) {
            presenting.addTextPresentationListener(this);
        }
    }

    void dispose() {
        disposed = true;
        if (viewer instanceof ITextViewerExtension4 presenting) {
            presenting.removeTextPresentationListener(this);
        }
        tokens = List.of();
    }

    @Override
    public void checked(OpenDocument open) {
        long asked = stamp(open.document());
        LanguageServerHost.get().<SemanticTokens>ask(open, (server, document) ->
                server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(document.identifier()))).thenAccept(answer -> {
            if (answer != null && !disposed) {
                show(open.document(), asked, answer.getData());
            }
        }).exceptionally(fault -> null); // cancelled because the text changed again: the next check brings new tokens
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        IRegion extent = presentation.getExtent();
        int to = extent.getOffset() + extent.getLength();
        for (Painted token : tokens) {
            Position position = token.position();
            if (!position.isDeleted() && position.getOffset() < to && position.getOffset() + position.getLength() > extent.getOffset()) {
                TextAttribute look = token.colour().attribute();
                StyleRange style = new StyleRange(position.getOffset(), position.getLength(), look.getForeground(), null, look.getStyle());
                if (token.colour() == Colour.INACTIVE) {
                    presentation.replaceStyleRange(style); // nothing of it shines through, not even bold words
                } else {
                    presentation.mergeStyleRange(style);
                }
            }
        }
    }

    /** Shows an answer unless the text has changed since it was asked for: then the next check brings the right one. */
    private void show(IDocument document, long asked, List<Integer> data) {
        StyledText widget = viewer.getTextWidget();
        if (widget == null || widget.isDisposed()) {
            return;
        }
        widget.getDisplay().asyncExec(() -> {
            if (!disposed && !widget.isDisposed() && viewer.getDocument() == document && stamp(document) == asked) {
                track(document, painted(document, data));
                viewer.invalidateTextPresentation();
            }
        });
    }

    private static List<Painted> painted(IDocument document, List<Integer> data) {
        List<String> legend = LanguageServerHost.get().tokenTypes();
        List<String> modifiers = LanguageServerHost.get().tokenModifiers();
        List<Painted> fresh = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int i = 0; i + 4 < data.size(); i += 5) { // five numbers a token, as the protocol has them
            line += data.get(i);
            character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
            int offset = Positions.offset(document, new org.eclipse.lsp4j.Position(line, character));
            Colour colour = colour(legend.get(data.get(i + 3)), modifiers, data.get(i + 4), document, offset, data.get(i + 2));
            if (colour != null) {
                fresh.add(new Painted(new Position(offset, data.get(i + 2)), colour));
            }
        }
        return fresh;
    }

    private static long stamp(IDocument document) {
        return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : 0;
    }

    private static Colour colour(String type, List<String> modifiers, int bits, IDocument document, int offset, int length) {
        if (has(modifiers, bits, "inactive") || type.equals("inactive")) {
            return Colour.INACTIVE;
        }
        return switch (type) {
            case SemanticTokenTypes.Type, SemanticTokenTypes.Class, SemanticTokenTypes.Struct, SemanticTokenTypes.Enum -> Colour.TYPE;
            case SemanticTokenTypes.EnumMember -> Colour.CONSTANT;
            case SemanticTokenTypes.Macro -> Colour.MACRO;
            case SemanticTokenTypes.Function, SemanticTokenTypes.Method ->
                has(modifiers, bits, SemanticTokenModifiers.DefaultLibrary) ? Colour.LIBRARY : Colour.FUNCTION;
            case SemanticTokenTypes.Property -> Colour.FIELD;
            case SemanticTokenTypes.Keyword -> isC(document, offset, length) ? Colour.KEYWORD : Colour.DECLARATION;
            case SemanticTokenTypes.Modifier -> Colour.DIRECTIVE;
            default -> null;
        };
    }

    private static boolean has(List<String> modifiers, int bits, String name) {
        int bit = modifiers.indexOf(name);
        return bit >= 0 && (bits >> bit & 1) != 0;
    }

    private static boolean isC(IDocument document, int offset, int length) {
        try {
            return Words.C.contains(document.get(offset, length));
        } catch (BadLocationException e) {
            return false; // the text has shrunk meanwhile
        }
    }

    private void track(IDocument document, List<Painted> fresh) {
        tokens.forEach(old -> document.removePosition(old.position()));
        for (Painted token : fresh) {
            try {
                document.addPosition(token.position());
            } catch (BadLocationException e) {
                token.position().delete(); // the text has shrunk meanwhile
            }
        }
        tokens = fresh;
    }
}
