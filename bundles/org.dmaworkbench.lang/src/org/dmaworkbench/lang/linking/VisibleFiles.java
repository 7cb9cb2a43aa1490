package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Import;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.resource.Modules;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;

/** Which files a file sees: itself, what it imports directly or not, and the library. */
@Singleton
public final class VisibleFiles {
    private final Modules modules;
    private final IResourceScopeCache cache;

    @Inject
    VisibleFiles(Modules modules, IResourceScopeCache cache) {
        this.modules = modules;
        this.cache = cache;
    }

    /** Returns the files whose names a file sees, itself first, the library last. */
    public List<TranslationUnit> of(Resource resource) {
        List<TranslationUnit> units = new ArrayList<>();
        unit(resource).ifPresent(units::add);
        ResourceSet set = resource.getResourceSet();
        if (set != null) {
            for (URI uri : cache.get(VisibleFiles.class, resource, () -> urisFrom(resource))) {
                load(uri, set).ifPresent(units::add);
            }
        }
        return units;
    }

    private List<URI> urisFrom(Resource resource) {
        URI own = resource.getURI();
        ResourceSet set = resource.getResourceSet();
        List<String> names = new ArrayList<>();
        unit(resource).ifPresent(unit -> unit.getElements().forEach(element -> {
            if (element instanceof Import imported) {
                names.add(module(imported));
            }
        }));
        Set<URI> uris = new LinkedHashSet<>(modules.importsOf(names, own, set));
        List<String> implicit = new ArrayList<>(Modules.implicitModules(own));
        for (int i = implicit.size() - 1; i >= 0; i--) {
            if (LibraryFiles.exists(implicit.get(i))) {
                uris.add(LibraryFiles.uri(implicit.get(i)));
            }
        }
        uris.remove(own);
        return List.copyOf(uris);
    }

    /** Returns the file that an import means. */
    public Optional<TranslationUnit> imported(String module, Resource from) {
        ResourceSet set = from.getResourceSet();
        return set == null ? Optional.empty() : modules.locate(module, from.getURI(), set).flatMap(uri -> load(uri, set));
    }

    /** Returns whether the files that an import leads to lead back to the importing file. */
    public boolean isCycle(Import imported) {
        Resource resource = imported.eResource();
        return resource.getResourceSet() != null
                && modules.importsOf(List.of(module(imported)), resource.getURI(), resource.getResourceSet()).contains(resource.getURI());
    }

    /** Returns the names that a file declares. */
    FileNames names(TranslationUnit unit) {
        return cache.get(FileNames.class, unit.eResource(), () -> FileNames.of(unit));
    }

    /** Returns the module name as it stands in the text. */
    public static String module(Import imported) {
        for (INode node : NodeModelUtils.findNodesForFeature(imported, KmdfPackage.Literals.IMPORT__MODULE)) {
            return NodeModelUtils.getTokenText(node);
        }
        return "";
    }

    private static Optional<TranslationUnit> load(URI uri, ResourceSet set) {
        Resource resource = set.getResource(uri, false);
        if (resource == null || !resource.isLoaded()) {
            try {
                resource = set.getResource(uri, true);
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
        return unit(resource);
    }

    private static Optional<TranslationUnit> unit(Resource resource) {
        EObject root = resource instanceof XtextResource && !resource.getContents().isEmpty() ? resource.getContents().get(0) : null;
        return root instanceof TranslationUnit unit ? Optional.of(unit) : Optional.empty();
    }
}
