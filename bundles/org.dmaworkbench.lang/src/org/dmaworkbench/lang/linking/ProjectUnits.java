package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** The models of the project that a file belongs to, for what only the whole project can tell. */
@Singleton
public final class ProjectUnits {
    private final ResourceDescriptionsProvider indices;
    private final IContainer.Manager containers;
    private final VisibleFiles visible;

    @Inject
    ProjectUnits(ResourceDescriptionsProvider indices, IContainer.Manager containers, VisibleFiles visible) {
        this.indices = indices;
        this.containers = containers;
        this.visible = visible;
    }

    /** Returns the project's own models, the file itself first, the others in order of their names; no library files. */
    public List<TranslationUnit> of(Resource resource) {
        Set<TranslationUnit> units = new LinkedHashSet<>();
        for (TranslationUnit unit : visible.of(resource)) {
            if (!LibraryFiles.isLibrary(unit.eResource().getURI())) {
                units.add(unit);
            }
        }
        ResourceSet set = resource.getResourceSet();
        if (set != null) {
            for (URI uri : files(resource)) {
                if (root(uri, set) instanceof TranslationUnit unit) {
                    units.add(unit);
                }
            }
        }
        return new ArrayList<>(units);
    }

    /** Returns the files whose names a file sees, itself first. */
    public List<TranslationUnit> visible(Resource resource) {
        return visible.of(resource);
    }

    /** Returns the files of the project that a file belongs to, scenarios included, by name; none of the library, and none of other projects. */
    public List<URI> files(Resource resource) {
        ResourceSet set = resource.getResourceSet();
        IResourceDescriptions index = indices.getResourceDescriptions(set);
        IResourceDescription own = index.getResourceDescription(resource.getURI());
        Set<URI> uris = new LinkedHashSet<>();
        if (own != null) {
            IContainer container = containers.getContainer(own, index);
            if (container != null) {
                container.getResourceDescriptions().forEach(d -> uris.add(d.getURI()));
            }
        }
        if (uris.isEmpty()) {
            List.copyOf(set.getResources()).forEach(r -> uris.add(r.getURI()));
        }
        return uris.stream().filter(u -> !LibraryFiles.isLibrary(u)).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    private static EObject root(URI uri, ResourceSet set) {
        try {
            Resource resource = set.getResource(uri, true);
            return resource.getContents().isEmpty() ? null : resource.getContents().get(0);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
