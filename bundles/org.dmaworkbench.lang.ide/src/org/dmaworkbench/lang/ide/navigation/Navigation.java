package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
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
    private final Uses uses;

    @Inject
    Navigation(EObjectAtOffsetHelper objects, DocumentExtensions documents, ProjectSources sources, Uses uses) {
        this.objects = objects;
        this.documents = documents;
        this.sources = sources;
        this.uses = uses;
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
        List<Location> found = new ArrayList<>();
        for (XtextResource source : sources.of(resource)) {
            for (Use use : uses.in(source, target, resource)) {
                if (use.kind() != Use.Kind.DECLARATION) {
                    found.add(documents.newLocation(source, use.name().getTextRegion()));
                }
            }
        }
        return found;
    }

    /** Returns the prototypes of the function at an offset, or what else declares the name there. */
    public List<Location> declarations(XtextResource resource, int offset) {
        return places(resource, offset, d -> Declarators.body(d) == null);
    }

    /** Returns the definition of the function at an offset; nothing for what has no body. */
    public List<Location> implementations(XtextResource resource, int offset) {
        return places(resource, offset, d -> Declarators.body(d) != null);
    }

    private List<Location> places(XtextResource resource, int offset, Predicate<Declarator> wanted) {
        EObject target = objects.resolveElementAt(resource, offset);
        if (target == null || target.eIsProxy() || target.eResource() == null) {
            return List.of();
        }
        List<Location> found = new ArrayList<>();
        for (EObject declaration : sources.declarations(target, resource)) {
            if (!(declaration instanceof Declarator d && Declarators.isFileScope(d)) || wanted.test(d)) {
                found.add(documents.newLocation(declaration));
            }
        }
        return found;
    }
}
