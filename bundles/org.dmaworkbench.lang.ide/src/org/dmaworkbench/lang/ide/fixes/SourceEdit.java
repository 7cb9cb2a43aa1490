package org.dmaworkbench.lang.ide.fixes;

import org.eclipse.emf.common.util.URI;

/**
 * Text instead of other text.
 *
 * @param file the source
 * @param offset of the first character that goes
 * @param length characters that go
 * @param text what comes
 */
public record SourceEdit(URI file, int offset, int length, String text) {
}
