package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;

/** Finds the files that an import or #include means, and the source files of a project. */
@Singleton
public final class Locations {
    private final ResourceDescriptionsProvider indices;

    @Inject
    Locations(ResourceDescriptionsProvider indices) {
        this.indices = indices;
    }

    /** Returns where an imported module is: beside the file, elsewhere in the project, or in the library. */
    public Optional<URI> module(String module, URI from, ResourceSet set) {
        if (isProjectFile(from)) {
            URI sibling = from.trimSegments(1).appendSegment(module + ".kmdf");
            if (sibling.equals(from) || exists(sibling, set)) {
                return Optional.of(sibling);
            }
            Optional<URI> elsewhere = sources(from, set).stream().filter(uri -> (module + ".kmdf").equals(uri.lastSegment())).findFirst();
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
        }
        return LibraryFiles.exists(module) ? Optional.of(LibraryFiles.uri(module)) : Optional.empty();
    }

    /** Returns the project's file that an #include means: by its path from the including file, then by its name anywhere in the project. */
    public Optional<URI> included(IncludeName name, URI from, ResourceSet set) {
        if (!isProjectFile(from)) {
            return Optional.empty();
        }
        URI beside = resolve(name.path(), from);
        if (beside.equals(from) || exists(beside, set)) {
            return Optional.of(beside);
        }
        Optional<URI> otherCase = inFolder(beside);
        if (otherCase.isPresent()) {
            return otherCase;
        }
        List<URI> sources = sources(from, set);
        Optional<URI> known = sources.stream().filter(uri -> uri.toString().equalsIgnoreCase(beside.toString())).findFirst();
        if (known.isPresent()) {
            return known;
        }
        Optional<URI> exact = sources.stream().filter(uri -> name.file().equals(uri.lastSegment())).findFirst();
        return exact.isPresent() ? exact : sources.stream().filter(uri -> name.file().equalsIgnoreCase(uri.lastSegment())).findFirst();
    }

    private static URI resolve(String path, URI from) {
        URI at = from.trimSegments(1);
        for (String segment : path.split("/+")) {
            if (segment.equals("..")) {
                at = at.segmentCount() == 0 ? at : at.trimSegments(1);
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                at = at.appendSegment(segment);
            }
        }
        return at;
    }

    /** Windows does not tell the case of names apart; other systems do, but the same files should work there. */
    private static Optional<URI> inFolder(URI file) {
        String[] names = file.isFile() && file.segmentCount() > 0 ? new File(file.trimSegments(1).toFileString()).list() : null;
        if (names != null) {
            java.util.Arrays.sort(names);
            for (String name : names) {
                if (name.equalsIgnoreCase(file.lastSegment())) {
                    return Optional.of(file.trimSegments(1).appendSegment(name));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the models of the project that a file belongs to, as far as they are known, in order of their URIs. */
    public List<URI> sources(URI of, ResourceSet set) {
        TreeMap<String, URI> found = new TreeMap<>();
        URI project = projectFolder(set);
        for (Resource resource : List.copyOf(set.getResources())) {
            add(resource.getURI(), of, project, found);
        }
        for (var description : indices.getResourceDescriptions(set).getAllResourceDescriptions()) {
            add(description.getURI(), of, project, found);
        }
        return List.copyOf(found.values());
    }

    private static void add(URI uri, URI of, URI project, TreeMap<String, URI> found) {
        boolean inside = project == null || uri.equals(of) || uri.toString().startsWith(folder(project));
        if (inside && SourceFiles.isModel(uri) && isProjectFile(uri)) {
            found.put(uri.toString(), uri);
        }
    }

    /** Returns the folder of the project that a resource set belongs to, null if nobody said. */
    static URI projectFolder(ResourceSet set) {
        ProjectConfigAdapter adapter = ProjectConfigAdapter.findInEmfObject(set);
        return adapter == null || adapter.getProjectConfig() == null ? null : adapter.getProjectConfig().getPath();
    }

    private static String folder(URI project) {
        String path = project.toString();
        return path.endsWith("/") ? path : path + "/";
    }

    /** Returns whether there is such a file. */
    static boolean exists(URI uri, ResourceSet set) {
        if (set.getResource(uri, false) != null) {
            return true;
        }
        return uri.isFile() ? new File(uri.toFileString()).isFile() || set.getURIConverter().exists(uri, null)
                : !"synthetic".equals(uri.scheme()) && set.getURIConverter().exists(uri, null);
    }

    static boolean isProjectFile(URI uri) {
        return uri != null && uri.isHierarchical() && uri.segmentCount() > 0 && !LibraryFiles.isLibrary(uri);
    }
}
