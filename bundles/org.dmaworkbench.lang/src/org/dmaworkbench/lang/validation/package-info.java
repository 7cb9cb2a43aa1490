/**
 * Rules that models must keep, one class each. To add one: a code in {@link
 * org.dmaworkbench.lang.validation.IssueCode}, a class that
 * implements {@code Rule}, its name in {@link org.dmaworkbench.lang.validation.ModelValidator}, a source in the
 * tests' {@code issues.txt},
 * and a help page in {@code docs/issues}.
 */
package org.dmaworkbench.lang.validation;
