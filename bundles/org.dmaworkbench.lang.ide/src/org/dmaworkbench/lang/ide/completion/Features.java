package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.xtext.CurrentTypeFinder;

/** Which reference of the AST a cross reference of the grammar fills. */
@Singleton
final class Features {
    private final CurrentTypeFinder types;

    @Inject
    Features(CurrentTypeFinder types) {
        this.types = types;
    }

    /** Returns the reference, or null if the grammar does not say. */
    EReference of(CrossReference reference) {
        return types.findCurrentTypeAfter(reference) instanceof EClass type ? GrammarUtil.getReference(reference, type) : null;
    }
}
