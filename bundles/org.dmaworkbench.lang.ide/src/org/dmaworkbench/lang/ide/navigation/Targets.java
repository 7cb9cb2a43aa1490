package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.dmaworkbench.lang.ide.macros.Macros;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;

/** Tells what the cursor is on. */
@Singleton
public final class Targets {
    private final EObjectAtOffsetHelper objects;
    private final Macros macros;

    @Inject
    Targets(EObjectAtOffsetHelper objects, Macros macros) {
        this.objects = objects;
        this.macros = macros;
    }

    /** Returns what is named at an offset; nothing where that is unknown. */
    public Optional<Target> at(XtextResource resource, int offset) {
        Optional<Macro> macro = macros.at(resource, offset);
        if (macro.isPresent()) {
            return Optional.of(new Target.OfMacro(macros.definition(macro.get(), resource.getResourceSet()).orElse(macro.get())));
        }
        EObject object = objects.resolveElementAt(resource, offset);
        if (object == null || object.eIsProxy() || object.eResource() == null) {
            return Optional.empty();
        }
        if (object instanceof Define define) {
            Optional<Macro> constant = macros.definition(define.getName(), object.eResource().getURI(), resource.getResourceSet());
            if (constant.isPresent()) {
                return constant.map(Target.OfMacro::new);
            }
        }
        return Optional.of(new Target.Thing(object));
    }
}
