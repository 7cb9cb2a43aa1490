package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.findReferences.IReferenceFinder;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** From a name to its definition and its uses. A prototype leads to the function; library declarations open from the library. */
@Singleton
public final class Navigation extends DocumentSymbolService {
    private final EObjectAtOffsetHelper objects;
    private final DocumentExtensions documents;
    private final ProjectSources sources;

    @Inject
    Navigation(EObjectAtOffsetHelper objects, DocumentExtensions documents, ProjectSources sources) {
        this.objects = objects;
        this.documents = documents;
        this.sources = sources;
    }

    @Override
    public List<? extends Location> getDefinitions(XtextResource resource, int offset, IReferenceFinder.IResourceAccess access, CancelIndicator cancel) {
        EObject target = objects.resolveElementAt(resource, offset);
        if (target == null || target.eIsProxy() || target.eResource() == null) {
            return List.of();
        }
        Location location = documents.newLocation(sources.declarations(target, resource).get(0));
        return location == null ? List.of() : List.of(location);
    }

    @Override
    public List<? extends Location> getReferences(XtextResource resource, int offset, IReferenceFinder.IResourceAccess access,
            IResourceDescriptions index, CancelIndicator cancel) {
        EObject target = objects.resolveElementAt(resource, offset);
        if (target == null || target.eIsProxy() || target.eResource() == null) {
            return List.of();
        }
        Set<URI> targets = new LinkedHashSet<>();
        sources.declarations(target, resource).forEach(declaration -> targets.add(EcoreUtil.getURI(declaration)));
        List<Location> uses = new ArrayList<>();
        for (XtextResource source : sources.of(resource)) {
            source.getAllContents().forEachRemaining(object -> uses(object, targets, uses));
        }
        return uses;
    }

    private void uses(EObject object, Set<URI> targets, List<Location> uses) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || !object.eIsSet(reference)) {
                continue;
            }
            if (reference.isMany()) {
                List<?> values = (List<?>) object.eGet(reference);
                for (int i = 0; i < values.size(); i++) {
                    use(object, reference, i, (EObject) values.get(i), targets, uses);
                }
            } else {
                use(object, reference, -1, (EObject) object.eGet(reference), targets, uses);
            }
        }
    }

    private void use(EObject object, EReference reference, int index, EObject value, Set<URI> targets, List<Location> uses) {
        if (!value.eIsProxy() && targets.contains(EcoreUtil.getURI(value))) {
            Location location = documents.newLocation(object, reference, index);
            if (location != null) {
                uses.add(location);
            }
        }
    }
}
