package org.dmaworkbench.compiler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.formatting.Edit;
import org.dmaworkbench.lang.formatting.FormatOptions;
import org.dmaworkbench.lang.formatting.SourceFormatter;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;

/** Lays out source files, as the editor does. */
public final class SourceLayout {
    private SourceLayout() { }

    /**
     * Returns the text of a file laid out; as it is, if its brackets do not match.
     *
     * @param file decides the language, and which files it imports
     * @throws IllegalArgumentException if the file's name is of none of our languages
     */
    public static String format(Path file, String text, FormatOptions options) {
        SourceSet sources = new SourceSet(file.toAbsolutePath().getParent(), Map.of());
        URI uri = URI.createFileURI(file.toAbsolutePath().toString());
        XtextResource resource = sources.create(uri);
        if (resource == null) {
            throw new IllegalArgumentException(file.toString());
        }
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<Edit> edits = SourceFormatter.edits(resource, options);
        return Edit.apply(text, edits);
    }
}
