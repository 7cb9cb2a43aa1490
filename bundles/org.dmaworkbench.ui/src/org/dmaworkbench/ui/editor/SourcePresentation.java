package org.dmaworkbench.ui.editor;

import java.util.Set;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.util.IPropertyChangeListener;

/** Colours a document by spelling; damaged lines only, so it costs the same in a long file. Repaints on a change of theme. */
abstract class SourcePresentation extends PresentationReconciler implements ITextInputListener {
    private final IPropertyChangeListener themeListener = event -> {
        if (event.getProperty().startsWith(Colour.PREFIX)) {
            repaint();
        }
    };
    private ITextViewer viewer;

    SourcePresentation(Set<String> wordsInLine) {
        setDocumentPartitioning(Partitions.PARTITIONING);
        use(new CodeScanner(wordsInLine), IDocument.DEFAULT_CONTENT_TYPE);
        use(one(Colour.COMMENT), Partitions.COMMENT);
        use(one(Colour.DOC), Partitions.DOC);
        use(one(Colour.LITERAL), Partitions.LITERAL);
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        viewer.addTextInputListener(this); // before the reconciler's own: partitions must be there when it paints
        Partitions.connect(viewer.getDocument());
        super.install(textViewer);
        JFaceResources.getColorRegistry().addListener(themeListener);
    }

    @Override
    public void uninstall() {
        JFaceResources.getColorRegistry().removeListener(themeListener);
        viewer.removeTextInputListener(this);
        super.uninstall();
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        Partitions.connect(newInput);
    }

    @Override
    public void inputDocumentChanged(IDocument oldInput, IDocument newInput) { }

    private void repaint() {
        if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
            viewer.getTextWidget().getDisplay().asyncExec(() -> {
                if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
                    viewer.invalidateTextPresentation();
                }
            });
        }
    }

    private void use(ITokenScanner scanner, String partition) {
        DefaultDamagerRepairer painter = new DefaultDamagerRepairer(scanner);
        setDamager(painter, partition);
        setRepairer(painter, partition);
    }

    private static ITokenScanner one(Colour colour) {
        RuleBasedScanner scanner = new RuleBasedScanner();
        scanner.setDefaultReturnToken(colour.token());
        return scanner;
    }
}
