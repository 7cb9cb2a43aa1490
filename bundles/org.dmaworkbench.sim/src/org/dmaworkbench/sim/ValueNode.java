package org.dmaworkbench.sim;

import org.dmaworkbench.program.type.CType;

/**
 * A value as a tree shows it, without regard to any user interface. Made by {@link ValueTree}.
 *
 * @param name variable, member, or {@code [index]}; {@code *} for what a pointer points to
 * @param type C type
 * @param address where it lives, or -1 for a value that is in no memory
 * @param raw the value: of a scalar its canonical form, of a pointer the address, of an aggregate 0
 * @param text how it reads: number in decimal and hex, name of an enumerator, object, function or status, address, or why there is none
 * @param expandable whether it has children
 */
public record ValueNode(String name, CType type, long address, long raw, String text, boolean expandable) { }
