package org.dmaworkbench.ui.outline;

import java.util.List;
import org.dmaworkbench.ui.server.DocumentListener;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** Outline of a model or scenario: what the server lists as its symbols. Refreshed after each check of the document. */
public final class SymbolOutline extends ContentOutlinePage implements DocumentListener {
    private final ITextEditor editor;
    private final OpenDocument open;
    private volatile boolean disposed;

    SymbolOutline(ITextEditor editor, OpenDocument open) {
        this.editor = editor;
        this.open = open;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.setContentProvider(new SymbolTree());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new SymbolLabels()));
        viewer.setAutoExpandLevel(2);
        viewer.setUseHashlookup(true);
        viewer.setInput(List.of());
        open.addListener(this);
        checked(open);
    }

    @Override
    public void checked(OpenDocument document) {
        LanguageServerHost.get().ask(document, (server, d) -> server.getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(d.identifier()))).thenAccept(this::show).exceptionally(fault -> null); // newer text: it asks again
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (event.getSelection() instanceof IStructuredSelection selection && selection.getFirstElement() instanceof SymbolNode node
                && getControl().isFocusControl()) {
            IRegion region = Positions.region(open.document(), node.symbol().getSelectionRange());
            editor.selectAndReveal(region.getOffset(), region.getLength());
        }
    }

    /** Returns the tree, for tests and accessibility tools. */
    public TreeViewer viewer() {
        return getTreeViewer();
    }

    @Override
    public void dispose() {
        disposed = true;
        open.removeListener(this);
        super.dispose();
    }

    private void show(List<Either<SymbolInformation, DocumentSymbol>> answer) {
        if (answer == null || disposed) {
            return;
        }
        List<SymbolNode> roots = SymbolNode.roots(answer.stream().filter(Either::isRight).map(Either::getRight).toList());
        editor.getSite().getShell().getDisplay().asyncExec(() -> {
            if (!disposed && getControl() != null && !getControl().isDisposed()) {
                Object[] expanded = getTreeViewer().getExpandedElements();
                boolean first = ((List<?>) getTreeViewer().getInput()).isEmpty();
                getTreeViewer().setInput(roots);
                if (!first) {
                    getTreeViewer().setExpandedElements(expanded);
                }
            }
        });
    }
}
