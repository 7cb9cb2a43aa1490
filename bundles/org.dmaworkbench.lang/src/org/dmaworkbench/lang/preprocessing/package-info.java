/**
 * Lines beginning with #: macros, conditional text, inclusion, pragmas, with the meaning that C gives them. Knows neither parser nor files; what it
 * works on are pieces of text with their places. Start reading at {@link org.dmaworkbench.lang.preprocessing.Expansion}.
 */
package org.dmaworkbench.lang.preprocessing;
