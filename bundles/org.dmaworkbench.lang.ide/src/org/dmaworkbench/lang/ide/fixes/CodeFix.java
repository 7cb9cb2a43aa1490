package org.dmaworkbench.lang.ide.fixes;

import java.util.List;

/**
 * A way to mend a problem.
 *
 * @param title what the author chooses: imperative, says what will be there
 * @param edits the change; they do not overlap
 */
public record CodeFix(String title, List<SourceEdit> edits) {
}
