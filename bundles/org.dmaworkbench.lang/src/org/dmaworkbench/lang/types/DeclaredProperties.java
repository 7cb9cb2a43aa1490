package org.dmaworkbench.lang.types;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.AcceptsProperty;
import org.dmaworkbench.lang.kmdf.Collection;
import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.ContextProperty;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.DpcObject;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnablerProperty;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.LockProperty;
import org.dmaworkbench.lang.kmdf.PolicyGroup;
import org.dmaworkbench.lang.kmdf.Property;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.kmdf.SpinLock;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.kmdf.ValueProperty;
import org.dmaworkbench.lang.kmdf.WaitLock;
import org.dmaworkbench.lang.kmdf.WordProperty;
import org.dmaworkbench.lang.kmdf.WorkItem;

/**
 * The properties of one declared object, by word.
 *
 * @param all in order of the source
 */
public record DeclaredProperties(List<Property> all) {
    /** Returns the properties of a declared object; none for objects that have none. */
    public static DeclaredProperties of(DriverObject object) {
        return new DeclaredProperties(switch (object) {
            case DmaEnabler o -> o.getProperties();
            case CommonBuffer o -> o.getProperties();
            case Transaction o -> o.getProperties();
            case Queue o -> o.getProperties();
            case Interrupt o -> o.getProperties();
            case Timer o -> o.getProperties();
            case WorkItem o -> o.getProperties();
            case DpcObject o -> o.getProperties();
            case SpinLock o -> o.getProperties();
            case WaitLock o -> o.getProperties();
            case Collection o -> o.getProperties();
            default -> List.of();
        });
    }

    /** Returns the value of a property such as {@code elements}, or null. */
    public Expression value(String word) {
        return of(ValueProperty.class).filter(p ->
                p.getWord().equals(word)).findFirst().map(ValueProperty::getValue).orElse(null);
    }

    /** Returns the word after a property such as {@code io}, or null. */
    public String word(String word) {
        return of(WordProperty.class).filter(p ->
                p.getWord().equals(word)).findFirst().map(WordProperty::getValue).orElse(null);
    }

    /** Returns what a property such as {@code serialized}, {@code serialized yes} or {@code serialized no} says, or what holds without it. */
    public boolean says(String word, boolean otherwise) {
        return has(word) ? !"no".equals(word(word)) : otherwise;
    }

    /** Returns whether a property without a value such as {@code serialized} is there. */
    public boolean has(String word) {
        return said(word) != null;
    }

    /** Returns the property that begins with a word such as {@code serialized} or {@code io}, or null. */
    public WordProperty said(String word) {
        return of(WordProperty.class).filter(p -> p.getWord().equals(word)).findFirst().orElse(null);
    }

    /** Returns the enabler that is named, or null. */
    public EnablerProperty enabler() {
        return of(EnablerProperty.class).findFirst().orElse(null);
    }

    /** Returns the context that is asked for, or null. */
    public ContextProperty context() {
        return of(ContextProperty.class).findFirst().orElse(null);
    }

    /** Returns the lock that is named, or null. */
    public LockProperty lock() {
        return of(LockProperty.class).findFirst().orElse(null);
    }

    /** Returns the settings of a policy, {@code idle} or {@code wake}, or null. */
    public PolicyGroup policy(String word) {
        return of(PolicyGroup.class).filter(g -> g.getWord().equals(word)).findFirst().orElse(null);
    }

    /** Returns the properties that route requests. */
    public Stream<AcceptsProperty> accepts() {
        return of(AcceptsProperty.class);
    }

    /** Returns the properties that set fields of the configuration structure. */
    public Stream<FieldProperty> fields() {
        return of(FieldProperty.class);
    }

    /** Returns the names of the fields that are set. */
    public Set<String> fieldNames() {
        return fields().map(f -> ReferenceText.of(f,
                KmdfPackage.Literals.FIELD_PROPERTY__FIELD)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T extends Property> Stream<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }
}
