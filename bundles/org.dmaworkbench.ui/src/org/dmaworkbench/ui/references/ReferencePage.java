package org.dmaworkbench.ui.references;

import java.util.Arrays;
import java.util.Comparator;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows the uses of a name in the Search view: files, and below them the lines. */
public final class ReferencePage extends AbstractTextSearchViewPage {
    /** Called by the platform. */
    public ReferencePage() {
        super(FLAG_LAYOUT_TREE);
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Tree());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        viewer.setAutoExpandLevel(2);
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        throw new IllegalStateException("a tree only");
    }

    @Override
    protected void elementsChanged(Object[] objects) {
        getViewer().refresh();
        if (getViewer() instanceof TreeViewer tree) {
            tree.expandToLevel(2);
        }
    }

    @Override
    protected void clear() {
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        IEditorPart part = IDE.openEditor(getSite().getPage(), ((Reference) match.getElement()).file(), Ids.GENERIC_EDITOR, activate);
        if (part instanceof ITextEditor editor && !(editor.getSelectionProvider().getSelection() instanceof ITextSelection at
                && at.getOffset() == offset && at.getLength() == length)) {
            editor.selectAndReveal(offset, length);
        }
    }

    private final class Tree implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return references().map(Reference::file).distinct().sorted(Comparator.comparing(f -> f.getFullPath().toString())).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return references().filter(r -> r.file().equals(parent)).sorted(Comparator.comparingInt(Reference::line)).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Reference reference ? reference.file() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof IFile;
        }

        private java.util.stream.Stream<Reference> references() {
            return getInput() == null ? java.util.stream.Stream.empty() : Arrays.stream(getInput().getElements()).map(Reference.class::cast);
        }
    }

    private final class Labels extends LabelProvider implements IStyledLabelProvider {
        private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

        @Override
        public StyledString getStyledText(Object element) {
            if (element instanceof Reference reference) {
                return new StyledString(reference.line() + ": ", StyledString.QUALIFIER_STYLER).append(reference.text());
            }
            IFile file = (IFile) element;
            int lines = (int) Arrays.stream(getInput().getElements()).filter(e -> ((Reference) e).file().equals(file)).count();
            return new StyledString(file.getProjectRelativePath().toString())
                    .append("  " + lines + (lines == 1 ? " line" : " lines"), StyledString.COUNTER_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof IFile ? files.getImage(element) : null;
        }

        @Override
        public void dispose() {
            files.dispose();
            super.dispose();
        }
    }
}
