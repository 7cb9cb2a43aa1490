package org.dmaworkbench.ui.server;

import java.util.List;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DocumentHighlightCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.FormattingCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InlayHintCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.RangeFormattingCapabilities;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.SemanticTokensCapabilities;
import org.eclipse.lsp4j.SignatureHelpCapabilities;
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
        CodeActionCapabilities actions = new CodeActionCapabilities(new CodeActionLiteralSupportCapabilities(
                new CodeActionKindCapabilities(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor))), false);
        result.setCodeAction(actions);
        FoldingRangeCapabilities folding = new FoldingRangeCapabilities();
        folding.setLineFoldingOnly(true);
        result.setFoldingRange(folding);
        result.setSignatureHelp(new SignatureHelpCapabilities());
        result.setDocumentHighlight(new DocumentHighlightCapabilities());
        result.setFormatting(new FormattingCapabilities());
        result.setRangeFormatting(new RangeFormattingCapabilities());
        result.setInlayHint(new InlayHintCapabilities());
        result.setRename(new RenameCapabilities(true, false));
        return result;
    }
}
