package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.findReferences.IReferenceFinder;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;

/** From a name to its definition and its uses. A prototype leads to the function; library declarations open from the library. */
@Singleton
public final class Navigation extends DocumentSymbolService {
    private final Targets targets;
    private final DocumentExtensions documents;
    private final ProjectSources sources;
    private final Uses uses;

    @Inject
    Navigation(Targets targets, DocumentExtensions documents, ProjectSources sources, Uses uses) {
        this.targets = targets;
        this.documents = documents;
        this.sources = sources;
        this.uses = uses;
    }

    @Override
    public List<? extends Location> getDefinitions(XtextResource resource, int offset, IReferenceFinder.IResourceAccess access, CancelIndicator cancel) {
        Location location = targets.at(resource, offset).map(target -> switch (target) {
            case Target.Thing thing -> documents.newLocation(sources.declarations(thing.object(), resource).get(0));
            case Target.OfMacro m -> definition(m.macro(), resource);
        }).orElse(null);
        return location == null ? List.of() : List.of(location);
    }

    private Location definition(Macro macro, XtextResource from) {
        return macro.origin().offset() >= 0 && !macro.origin().file().isEmpty()
                && from.getResourceSet().getResource(URI.createURI(macro.origin().file()), true) instanceof XtextResource file
                ? documents.newLocation(file, new TextRegion(macro.origin().offset(), macro.name().length())) : null;
    }

    @Override
    public List<? extends Location> getReferences(XtextResource resource, int offset, IReferenceFinder.IResourceAccess access,
            IResourceDescriptions index, CancelIndicator cancel) {
        List<Location> found = new ArrayList<>();
        targets.at(resource, offset).ifPresent(target -> uses.everywhere(target, resource).forEach((file, places) -> places.stream()
                .filter(use -> use.kind() != Use.Kind.DECLARATION).forEach(use -> found.add(documents.newLocation(file, use.name())))));
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
        List<Location> found = new ArrayList<>();
        switch (targets.at(resource, offset).orElse(null)) {
            case Target.Thing thing -> {
                for (EObject declaration : sources.declarations(thing.object(), resource)) {
                    if (!(declaration instanceof Declarator d && Declarators.isFileScope(d)) || wanted.test(d)) {
                        found.add(documents.newLocation(declaration));
                    }
                }
            }
            case Target.OfMacro m -> Optional.ofNullable(definition(m.macro(), resource)).ifPresent(found::add);
            case null -> {
            }
        }
        return found;
    }
}
