package org.dmaworkbench.ui.references;

import org.eclipse.core.resources.IFile;

/**
 * A line that uses a name.
 *
 * @param file the file
 * @param line its number, from 1
 * @param text the line without the blanks around it
 */
record Reference(IFile file, int line, String text) { }
