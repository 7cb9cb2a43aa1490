package org.dmaworkbench.debug.value;

import org.dmaworkbench.program.type.CType;

/**
 * A variable, member or element as the Variables view shows it. Its children are read when somebody asks for them.
 *
 * @param name C name, {@code [3]} for an element, {@code *p} for what a pointer points to
 * @param type C type
 * @param place where it is
 * @param text its value as text
 * @param expandable whether it has children
 */
public record ValueNode(String name, CType type, Place place, String text, boolean expandable) { }
