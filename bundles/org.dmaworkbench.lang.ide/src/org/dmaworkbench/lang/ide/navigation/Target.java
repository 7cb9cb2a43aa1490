package org.dmaworkbench.lang.ide.navigation;

import org.dmaworkbench.lang.preprocessing.Macro;
import org.eclipse.emf.ecore.EObject;

/** What the cursor is on. */
public sealed interface Target {
    /** Something that the syntax tree declares. */
    record Thing(EObject object) implements Target {
    }

    /** A macro, be it a constant of the syntax tree or not. */
    record OfMacro(Macro macro) implements Target {
    }
}
