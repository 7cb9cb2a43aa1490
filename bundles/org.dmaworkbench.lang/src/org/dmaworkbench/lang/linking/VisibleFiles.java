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
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.resource.Locations;
import org.dmaworkbench.lang.resource.Outlines;
import org.dmaworkbench.lang.resource.SourceResource;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;

/** Which files a file sees: itself, what it imports directly or not, and the library, of which it is given what it asks for. */
@Singleton
public final class VisibleFiles {
    private final Outlines outlines;
    private final Locations locations;
    private final IResourceScopeCache cache;

    @Inject
    VisibleFiles(Outlines outlines, Locations locations, IResourceScopeCache cache) {
        this.outlines = outlines;
        this.locations = locations;
        this.cache = cache;
    }

    /** Returns the files that a file names: itself first, then what it imports, directly or not, but no implicit library file. */
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

    /** Returns the implicit library files that declare a name, the uppermost layer first, and parses them if that has not been done. */
    public static List<TranslationUnit> declaring(String name, ResourceSet set) {
        return library(LibraryIndex.declaring(name), set);
    }

    /** Returns all implicit library files, the uppermost layer first; slow the first time. */
    public static List<TranslationUnit> library(ResourceSet set) {
        return library(LibraryIndex.implicit(), set);
    }

    private static List<TranslationUnit> library(List<String> modules, ResourceSet set) {
        List<TranslationUnit> units = new ArrayList<>();
        for (int i = modules.size() - 1; i >= 0 && set != null; i--) {
            load(LibraryFiles.uri(modules.get(i)), set).ifPresent(units::add);
        }
        return units;
    }

    private List<URI> urisFrom(Resource resource) {
        Set<URI> uris = new LinkedHashSet<>(outlines.visible(resource.getURI(), resource.getResourceSet()));
        uris.removeIf(uri -> LibraryFiles.isLibrary(uri) && LibraryIndex.isImplicit(LibraryFiles.module(uri)));
        return List.copyOf(uris);
    }

    /** Returns the file that an import means. */
    public Optional<TranslationUnit> imported(String module, Resource from) {
        ResourceSet set = from.getResourceSet();
        return set == null ? Optional.empty() : locations.module(module, from.getURI(), set).flatMap(uri -> load(uri, set));
    }

    /** Returns the file that an #include means. */
    public Optional<TranslationUnit> included(EObject include) {
        INode node = NodeModelUtils.getNode(include);
        if (node == null || !(include.eResource() instanceof SourceResource resource) || resource.getResourceSet() == null) {
            return Optional.empty();
        }
        return resource.facts().included().stream().filter(line -> line.offset() >= node.getOffset() && line.offset() < node.getEndOffset())
                .filter(line -> !line.brought().file().isEmpty()).findFirst()
                .flatMap(line -> load(URI.createURI(line.brought().file()), resource.getResourceSet()));
    }

    /** Returns whether the files that an import leads to lead back to the importing file. */
    public boolean isCycle(Import imported) {
        Resource resource = imported.eResource();
        return resource.getResourceSet() != null
                && locations.module(module(imported), resource.getURI(), resource.getResourceSet())
                        .filter(uri -> uri.equals(resource.getURI()) || outlines.broughtBy(uri, resource.getResourceSet()).contains(resource.getURI()))
                        .isPresent();
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

    static Optional<TranslationUnit> load(URI uri, ResourceSet set) {
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
