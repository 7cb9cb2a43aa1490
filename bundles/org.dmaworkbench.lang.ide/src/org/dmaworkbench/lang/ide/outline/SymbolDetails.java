package org.dmaworkbench.lang.ide.outline;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.dmaworkbench.lang.ide.hover.DeclarationText;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;

/** The declaration beside a name in outlines. */
@Singleton
public final class SymbolDetails extends DocumentSymbolDetailsProvider {
    private final DeclarationText declarations;

    @Inject
    SymbolDetails(DeclarationText declarations) {
        this.declarations = declarations;
    }

    @Override
    public String getDetails(EObject object) {
        return declarations.of(object);
    }
}
