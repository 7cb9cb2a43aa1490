package org.dmaworkbench.lang;

import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;

/** Keeps every token's text as it is: the compiler reads literals, and names need no escapes because the lexer knows them by place. */
public class KmdfValues extends AbstractDeclarativeValueConverterService {
}
