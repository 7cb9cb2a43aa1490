package org.dmaworkbench.compiler.driver;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.AcceptsProperty;
import org.dmaworkbench.lang.kmdf.ContextProperty;
import org.dmaworkbench.lang.kmdf.EnablerProperty;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.Property;
import org.dmaworkbench.lang.kmdf.ValueProperty;
import org.dmaworkbench.lang.kmdf.WordProperty;

/** The properties of one declared object, by word. */
record Properties(List<Property> all) {
    /** Returns the value of a property such as {@code elements}, or null. */
    Expression value(String word) {
        return of(ValueProperty.class).filter(p -> p.getWord().equals(word)).map(ValueProperty::getValue).findFirst().orElse(null);
    }

    /** Returns the word after a property such as {@code io}, or null. */
    String word(String word) {
        return of(WordProperty.class).filter(p -> p.getWord().equals(word)).map(WordProperty::getValue).findFirst().orElse(null);
    }

    /** Returns whether a property without a value such as {@code serialized} is there. */
    boolean has(String word) {
        return of(WordProperty.class).anyMatch(p -> p.getWord().equals(word));
    }

    /** Returns the enabler that is named, or null. */
    EnablerProperty enabler() {
        return of(EnablerProperty.class).findFirst().orElse(null);
    }

    /** Returns the context that is asked for, or null. */
    ContextProperty context() {
        return of(ContextProperty.class).findFirst().orElse(null);
    }

    Stream<AcceptsProperty> accepts() {
        return of(AcceptsProperty.class);
    }

    Stream<FieldProperty> fields() {
        return of(FieldProperty.class);
    }

    private <T extends Property> Stream<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }
}
