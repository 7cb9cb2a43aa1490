package org.dmaworkbench.lang;

import org.dmaworkbench.lang.lexing.Modifiers;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Keeps every token's text as it is: the compiler reads literals, and names need no escapes because the lexer knows them by place. */
public class KmdfValues extends AbstractDeclarativeValueConverterService {
    /** FORCEINLINE and its kin are the words of C that they stand for. */
    @ValueConverter(rule = "Modifier")
    public IValueConverter<String> modifier() {
        return new AbstractNullSafeConverter<>() {
            @Override
            protected String internalToValue(String spelling, INode node) {
                return Modifiers.word(spelling);
            }

            @Override
            protected String internalToString(String word) {
                return word;
            }
        };
    }

    /** Back to text: the terminal rules only name token types, so nothing can be checked against them. */
    @Override
    public String toString(Object value, String lexerRule) {
        return String.valueOf(value);
    }
}
