package org.dmaworkbench.ui.outline;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The tree of symbols. */
final class SymbolTree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return ((SymbolNode) element).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return ((SymbolNode) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((SymbolNode) element).children().isEmpty();
    }
}
