package org.dmaworkbench.ui.outline;

import org.dmaworkbench.ui.Icons;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.graphics.Image;

/** Names and pictures of symbols. */
final class SymbolLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        DocumentSymbol symbol = ((SymbolNode) element).symbol();
        StyledString text = new StyledString(symbol.getName());
        if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
            text.append("  " + symbol.getDetail(), StyledString.DECORATIONS_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return Icons.image(switch (((SymbolNode) element).symbol().getKind()) {
            case Function, Method, Constructor, Event -> "function";
            case Struct, Class, Interface, Enum, TypeParameter -> "type";
            case Constant, EnumMember, Number, String, Boolean -> "constant";
            case Field, Property, Variable, Key -> "field";
            case Module, Namespace, Package, File -> "kmdf";
            default -> "object";
        });
    }
}
