package org.dmaworkbench.lang.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/** A scope that finds one name without listing all, and lists all only for completion. */
final class TableScope implements IScope {
    private final Function<String, EObject> find;
    private final Supplier<Map<String, ? extends EObject>> all;

    TableScope(Function<String, EObject> find, Supplier<Map<String, ? extends EObject>> all) {
        this.find = find;
        this.all = all;
    }

    static TableScope of(Map<String, ? extends EObject> table) {
        return new TableScope(table::get, () -> table);
    }

    /** Tables in order of precedence. */
    static TableScope of(List<Map<String, ? extends EObject>> tables) {
        return new TableScope(name -> {
            for (Map<String, ? extends EObject> table : tables) {
                EObject found = table.get(name);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }, () -> {
            Map<String, EObject> merged = new LinkedHashMap<>();
            tables.forEach(table -> table.forEach(merged::putIfAbsent));
            return merged;
        });
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        EObject found = name == null ? null : find.apply(name.toString());
        return found == null ? null : EObjectDescription.create(name, found);
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        IEObjectDescription found = getSingleElement(name);
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public IEObjectDescription getSingleElement(EObject object) {
        for (IEObjectDescription description : getElements(object)) {
            return description;
        }
        return null;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject object) {
        List<IEObjectDescription> found = new ArrayList<>();
        for (IEObjectDescription description : getAllElements()) {
            EObject candidate = description.getEObjectOrProxy();
            if (candidate == object || EcoreUtil.getURI(candidate).equals(EcoreUtil.getURI(object))) {
                found.add(description);
            }
        }
        return found;
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        List<IEObjectDescription> found = new ArrayList<>();
        all.get().forEach((name, object) -> found.add(EObjectDescription.create(QualifiedName.create(name), object)));
        return found;
    }
}
