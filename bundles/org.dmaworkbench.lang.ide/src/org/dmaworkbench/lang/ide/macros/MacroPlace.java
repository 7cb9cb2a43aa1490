package org.dmaworkbench.lang.ide.macros;

/**
 * A place in a file where a macro is named.
 *
 * @param offset of the name
 * @param isDefinition whether it is defined there
 */
public record MacroPlace(int offset, boolean isDefinition) {
}
