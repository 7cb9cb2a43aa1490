package org.dmaworkbench.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dmaworkbench.lang.issues.IssuePages;

/** Where the page about an issue code can be read. */
final class Pages {
    /** Scheme of pages that are only within the product; the editor shows them with the text of {@link IssuePages}. */
    static final String SCHEME = "dmaw-issue";

    private Pages() {
    }

    /** Returns the file of the page where the documentation is installed, otherwise a name that the Eclipse editor understands. */
    static Optional<String> of(String code) {
        if (code == null || !code.matches("[A-Z]\\d+")) {
            return Optional.empty();
        }
        Path file = Path.of(System.getProperty("dmaw.home", ""), "docs", "issues", code + ".md").toAbsolutePath();
        if (System.getProperty("dmaw.home") != null && Files.isRegularFile(file)) {
            return Optional.of(file.toUri().toString());
        }
        return IssuePages.find(code).map(page -> SCHEME + ":/" + code);
    }
}
