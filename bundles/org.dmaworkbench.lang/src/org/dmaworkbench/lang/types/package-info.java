/**
 * Types of declarations and expressions, C conversions on LLP64, structure layout, and values of constant expressions.
 * {@link org.dmaworkbench.lang.types.ExpressionTypes} is the door.
 */
package org.dmaworkbench.lang.types;
