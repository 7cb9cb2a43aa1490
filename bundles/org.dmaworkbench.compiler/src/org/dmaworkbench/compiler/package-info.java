/**
 * From files to programs and scenarios with all diagnostics; {@link org.dmaworkbench.compiler.ProjectCompiler} is the
 * door.
 */
package org.dmaworkbench.compiler;
