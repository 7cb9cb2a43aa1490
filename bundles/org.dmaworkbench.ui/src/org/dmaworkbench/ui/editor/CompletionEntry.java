package org.dmaworkbench.ui.editor;

import java.util.Locale;
import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** One entry of the completion list. It stays in the list while what is typed is a prefix of it, capitals or not. */
final class CompletionEntry implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3,
        ICompletionProposalExtension5, ICompletionProposalExtension6 {
    private final CompletionItem item;
    private final int from;
    private final String text;
    private int caret;

    /** @param offset where completion was asked for */
    CompletionEntry(CompletionItem item, IDocument document, int offset) {
        this.item = item;
        TextEdit edit = edit(item);
        int start = WordRegion.at(document, offset).filter(word -> word.getOffset() < offset).map(IRegion::getOffset).orElse(offset);
        from = edit == null ? start : Math.min(offset, Positions.offset(document, edit.getRange().getStart()));
        String inserted = edit != null ? edit.getNewText() : item.getInsertText() != null ? item.getInsertText() : item.getLabel();
        text = item.getInsertTextFormat() == InsertTextFormat.Snippet ? plain(inserted) : inserted;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        apply(viewer.getDocument(), offset);
    }

    @Override
    public void apply(IDocument document) {
        apply(document, from);
    }

    private void apply(IDocument document, int offset) {
        try {
            document.replace(from, Math.max(0, offset - from), text);
            caret = from + text.length();
        } catch (BadLocationException e) {
            caret = Math.min(offset, document.getLength()); // the text has changed under the list; nothing is inserted
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            return offset >= from && text.toLowerCase(Locale.ROOT).startsWith(document.get(from, offset - from).toLowerCase(Locale.ROOT));
        } catch (BadLocationException e) {
            return false;
        }
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) { }

    @Override
    public void unselected(ITextViewer viewer) { }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(caret, 0);
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString styled = new StyledString(item.getLabel());
        if (item.getDetail() != null && !item.getDetail().isBlank()) {
            styled.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return styled;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        if (item.getDocumentation() == null) {
            return null;
        }
        String markdown = item.getDocumentation().isLeft() ? item.getDocumentation().getLeft() : item.getDocumentation().getRight().getValue();
        return Markdown.toHtml(markdown);
    }

    @Override
    public String getAdditionalProposalInfo() {
        return (String) getAdditionalProposalInfo(null);
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return shell -> new DefaultInformationControl(shell, true);
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
        return text;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int completionOffset) {
        return from;
    }

    @Override
    public Image getImage() {
        if (item.getKind() == null) {
            return null;
        }
        return Icons.image(switch (item.getKind()) {
            case Function, Method, Constructor -> "function";
            case Struct, Class, Interface, Enum, TypeParameter -> "type";
            case Field, Property, Variable -> "field";
            case Constant, EnumMember, Value -> "constant";
            default -> "word";
        });
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }

    private static TextEdit edit(CompletionItem item) {
        if (item.getTextEdit() == null) {
            return null;
        }
        return item.getTextEdit().isLeft() ? item.getTextEdit().getLeft()
                : new TextEdit(item.getTextEdit().getRight().getInsert(), item.getTextEdit().getRight().getNewText());
    }

    /** Takes the place holders out of a snippet; what they propose stays as text. */
    private static String plain(String snippet) {
        return snippet.replaceAll("\\$\\{\\d+:([^}]*)\\}", "$1").replaceAll("\\$\\{\\d+\\|([^,|}]*)[^}]*\\}", "$1").replaceAll("\\$\\d+", "").replace("\\$", "$");
    }
}
