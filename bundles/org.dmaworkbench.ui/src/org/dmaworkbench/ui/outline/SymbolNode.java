package org.dmaworkbench.ui.outline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;

/** A symbol in the outline. Equal to the symbol of the same name at the same place in the tree, so open branches stay open. */
final class SymbolNode {
    private final SymbolNode parent;
    private final DocumentSymbol symbol;
    private final List<SymbolNode> children = new ArrayList<>();
    private final String path;

    private SymbolNode(SymbolNode parent, DocumentSymbol symbol) {
        this.parent = parent;
        this.symbol = symbol;
        path = (parent == null ? "" : parent.path) + '/' + symbol.getKind() + ' ' + symbol.getName();
        if (symbol.getChildren() != null) {
            symbol.getChildren().forEach(child -> children.add(new SymbolNode(this, child)));
        }
    }

    static List<SymbolNode> roots(List<DocumentSymbol> symbols) {
        return symbols.stream().map(s -> new SymbolNode(null, s)).toList();
    }

    SymbolNode parent() {
        return parent;
    }

    DocumentSymbol symbol() {
        return symbol;
    }

    List<SymbolNode> children() {
        return children;
    }

    @Override
    public String toString() {
        return symbol.getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymbolNode node && node.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
