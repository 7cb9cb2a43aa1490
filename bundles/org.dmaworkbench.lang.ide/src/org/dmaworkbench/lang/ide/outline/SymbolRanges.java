package org.dmaworkbench.lang.ide.outline;

import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolRangeProvider;

/** A function's symbol covers its body, so that the outline can follow the cursor. */
@Singleton
public final class SymbolRanges extends DocumentSymbolRangeProvider {
    @Override
    public Range getRange(EObject object) {
        EObject owner = object instanceof Declarator declarator ? Declarators.owner(declarator) : null;
        return super.getRange(owner instanceof Declaration d && d.getDeclarators().size() == 1 ? owner : object);
    }
}
