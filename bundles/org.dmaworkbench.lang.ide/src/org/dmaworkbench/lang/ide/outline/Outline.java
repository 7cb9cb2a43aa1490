package org.dmaworkbench.lang.ide.outline;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;

/** The outline of a file: what it declares, with members, but nothing from inside functions. */
@Singleton
public final class Outline extends HierarchicalDocumentSymbolService {
    @Override
    protected Iterator<Object> getAllContents(Resource resource) {
        List<Object> all = new ArrayList<>();
        for (EObject root : resource.getContents()) {
            root.eContents().forEach(child -> collect(child, all));
        }
        return all.iterator();
    }

    private static void collect(EObject object, List<Object> all) {
        if (!(object instanceof Block || object instanceof Expression || object instanceof FunctionSuffix)) {
            all.add(object);
            object.eContents().forEach(child -> collect(child, all));
        }
    }
}
