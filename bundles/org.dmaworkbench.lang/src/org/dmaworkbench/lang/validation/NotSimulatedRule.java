package org.dmaworkbench.lang.validation;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.ecore.EObject;

/** A library function that is declared, but that the simulator cannot carry out: a run that gets there ends there (T050). */
final class NotSimulatedRule implements Rule {
    private static final Set<String> NAMES = LibraryFiles.notSimulated();

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof NameReference name && name.getTarget() instanceof Declarator function && NAMES.contains(function.getName())
                && function.eResource() != null && LibraryFiles.isLibrary(function.eResource().getURI())) {
            out.information(IssueCode.T050, object, function.getName() + " is declared, not simulated yet: a run that calls it ends there");
        }
    }
}
