package org.dmaworkbench.ui.server;

import java.util.List;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SemanticTokensCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;

/** What our editor can show, in the words of the protocol. */
final class EditorCapabilities {
    private EditorCapabilities() { }

    static TextDocumentClientCapabilities describe() {
        CompletionItemCapabilities item = new CompletionItemCapabilities(true);
        item.setDocumentationFormat(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT));
        HoverCapabilities hover = new HoverCapabilities();
        hover.setContentFormat(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT));
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        TextDocumentClientCapabilities result = new TextDocumentClientCapabilities();
        result.setCompletion(new CompletionCapabilities(item));
        result.setHover(hover);
        result.setDocumentSymbol(symbols);
        result.setSemanticTokens(new SemanticTokensCapabilities());
        return result;
    }
}
