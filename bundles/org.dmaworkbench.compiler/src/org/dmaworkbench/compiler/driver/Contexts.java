package org.dmaworkbench.compiler.driver;

import org.dmaworkbench.compiler.body.ProgramScope;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.program.type.CType;

/** The typed contexts of a driver block. */
final class Contexts {
    private Contexts() { }

    /** Returns the context declared for objects of a kind ("device", "transaction" ...), or null. */
    static DriverContext ofOwner(Driver driver, String owner) {
        return driver.getElements().stream().filter(DriverContext.class::isInstance).map(DriverContext.class::cast)
                .filter(c -> owner.equals(c.getOwner() == null ? "device" : c.getOwner())).findFirst().orElse(null);
    }

    /** Returns the index of a context in the program's context types. */
    static int index(ProgramScope scope, TypeDeclaration context) {
        if (context instanceof DriverContext c && c.getAccessor() != null) {
            return scope.context(c.getAccessor());
        }
        CType type = scope.types().typeOf(context);
        ContextAccessor accessor = type == null ? null : scope.accessor(type);
        return accessor != null ? scope.context(accessor)
                : scope.context(context, "$" + (type == null ? "" : type.display()));
    }
}
