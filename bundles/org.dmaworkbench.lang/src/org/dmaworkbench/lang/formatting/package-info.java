/**
 * Layout of source text: only white space between tokens changes, decided from pairs of tokens and the brackets around them, so that
 * comments, directives, macros and text that does not parse are safe. Start reading at {@code Formatter}.
 */
package org.dmaworkbench.lang.formatting;
