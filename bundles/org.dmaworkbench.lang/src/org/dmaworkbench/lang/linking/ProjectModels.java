package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.resource.SourceFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** The models of the project that a scenario belongs to. */
@Singleton
final class ProjectModels {
    private final ResourceDescriptionsProvider indices;

    @Inject
    ProjectModels(ResourceDescriptionsProvider indices) {
        this.indices = indices;
    }

    /** Returns the model files known beside the scenario. */
    List<TranslationUnit> of(Resource scenario) {
        ResourceSet set = scenario.getResourceSet();
        if (set == null) {
            return List.of();
        }
        Set<URI> uris = new LinkedHashSet<>();
        for (IResourceDescription description : indices.getResourceDescriptions(set).getAllResourceDescriptions()) {
            add(description.getURI(), uris);
        }
        for (Resource resource : List.copyOf(set.getResources())) {
            add(resource.getURI(), uris);
        }
        List<TranslationUnit> units = new ArrayList<>();
        for (URI uri : uris) {
            EObject root = root(uri, set);
            if (root instanceof TranslationUnit unit) {
                units.add(unit);
            }
        }
        return units;
    }

    private static void add(URI uri, Set<URI> uris) {
        if (SourceFiles.isModel(uri) && !LibraryFiles.isLibrary(uri)) {
            uris.add(uri);
        }
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
