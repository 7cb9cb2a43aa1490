package org.dmaworkbench.lang.ide.formatting;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.formatting.Edit;
import org.dmaworkbench.lang.formatting.FormatOptions;
import org.dmaworkbench.lang.formatting.SourceFormatter;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Lays out a document, or the part of it that the author has selected. */
public final class Formatting {
    private Formatting() {
    }

    /** Returns the options of a request: widths are the editor's, the rest is configured. */
    public static FormatOptions options(FormattingOptions asked, FormatOptions.Braces braces, int blankLines) {
        FormatOptions standard = FormatOptions.DEFAULT;
        int width = asked == null || asked.getTabSize() <= 0 ? standard.indent() : asked.getTabSize();
        return new FormatOptions(braces, asked != null && !asked.isInsertSpaces(), width, width, blankLines);
    }

    /** Returns the changes, of the whole document if the range is null. */
    public static List<TextEdit> edits(XtextResource resource, Document document, Range range, FormatOptions options) {
        ITextRegion region = range == null ? null : document.getTextRegion(range);
        List<TextEdit> edits = new ArrayList<>();
        Places places = new Places(document.getContents());
        for (Edit edit : SourceFormatter.edits(resource, options)) {
            if (region == null || edit.offset() >= region.getOffset() && edit.end() <= region.getOffset() + region.getLength()) {
                edits.add(new TextEdit(new Range(places.of(edit.offset()), places.of(edit.end())), edit.text()));
            }
        }
        return edits;
    }
}
