package org.dmaworkbench.lang;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

/** Strings of scenarios lose their quotes; everything else stays as it is written. */
public class ScenarioValues extends AbstractDeclarativeValueConverterService {
    /** Names of scenarios. */
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return new IValueConverter<>() {
            @Override
            public String toValue(String text, INode node) throws ValueConverterException {
                String open = text.startsWith("\"") ? text.substring(1) : text;
                return (open.endsWith("\"") ? open.substring(0, open.length() - 1) : open).replace("\\\"", "\"").replace("\\\\", "\\");
            }

            @Override
            public String toString(String value) throws ValueConverterException {
                return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            }
        };
    }
}
