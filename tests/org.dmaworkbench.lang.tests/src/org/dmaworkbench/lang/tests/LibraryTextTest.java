package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** The library files themselves have no problems. */
class LibraryTextTest {
    @Test
    void libraryFilesAreClean() {
        for (String module : LibraryIndex.implicit()) {
            XtextResource library = (XtextResource) Models.parse("ULONG a;").getResourceSet().getResource(LibraryFiles.uri(module), true);
            assertTrue(library.getErrors().isEmpty(), () -> library.getErrors().toString());
            assertTrue(Models.issues(library).isEmpty(), () -> Models.issues(library).toString());
        }
    }
}
