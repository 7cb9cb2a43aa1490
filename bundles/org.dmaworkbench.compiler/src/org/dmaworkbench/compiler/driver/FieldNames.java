package org.dmaworkbench.compiler.driver;

import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.types.ReferenceText;

/** Names of the configuration fields that properties set. */
final class FieldNames {
    private FieldNames() { }

    static String of(FieldProperty property) {
        return ReferenceText.of(property, KmdfPackage.Literals.FIELD_PROPERTY__FIELD);
    }
}
