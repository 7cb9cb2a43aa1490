package org.dmaworkbench.lang;

import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;

/** Keeps every token's text as it is: the compiler reads literals, and names need no escapes because the lexer knows them by place. */
public class KmdfValues extends AbstractDeclarativeValueConverterService {
    /** Back to text: the terminal rules only name token types, so nothing can be checked against them. */
    @Override
    public String toString(Object value, String lexerRule) {
        return String.valueOf(value);
    }
}
