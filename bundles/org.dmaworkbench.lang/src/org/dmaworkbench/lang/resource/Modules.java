package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dmaworkbench.lang.lexing.ModelText;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** Finds the files that models import, and what types and imports they have, without parsing them. */
@Singleton
public final class Modules {
    /** What the lexer must know of a file. */
    private record Outline(String text, Set<String> types, Set<String> imports) {
    }

    private final TokenTypes tokenTypes;
    private final ResourceDescriptionsProvider indices;
    private final Map<URI, Outline> outlines = new ConcurrentHashMap<>();

    /** The token types may be those of any parser: only names are kept. */
    @Inject
    Modules(TokenTypes tokenTypes, ResourceDescriptionsProvider indices) {
        this.tokenTypes = tokenTypes;
        this.indices = indices;
    }

    /** Returns where an imported module is: beside the file, elsewhere in the project, or in the library. */
    public Optional<URI> locate(String module, URI from, ResourceSet set) {
        String file = module + ".kmdf";
        if (from != null && from.isHierarchical() && from.segmentCount() > 0 && !LibraryFiles.isLibrary(from)) {
            URI sibling = from.trimSegments(1).appendSegment(file);
            if (sibling.equals(from) || exists(sibling, set)) {
                return Optional.of(sibling);
            }
            for (Resource resource : set.getResources()) {
                if (file.equals(resource.getURI().lastSegment()) && !LibraryFiles.isLibrary(resource.getURI())) {
                    return Optional.of(resource.getURI());
                }
            }
            Optional<URI> indexed = indexed(file, set);
            if (indexed.isPresent()) {
                return indexed;
            }
        }
        return LibraryFiles.exists(module) ? Optional.of(LibraryFiles.uri(module)) : Optional.empty();
    }

    private Optional<URI> indexed(String file, ResourceSet set) {
        IResourceDescriptions index = indices.getResourceDescriptions(set);
        for (var description : index.getAllResourceDescriptions()) {
            if (file.equals(description.getURI().lastSegment()) && !LibraryFiles.isLibrary(description.getURI())) {
                return Optional.of(description.getURI());
            }
        }
        return Optional.empty();
    }

    private static boolean exists(URI uri, ResourceSet set) {
        if (set.getResource(uri, false) != null) {
            return true;
        }
        return uri.isFile() ? new java.io.File(uri.toFileString()).isFile() || set.getURIConverter().exists(uri, null)
                : !"synthetic".equals(uri.scheme()) && set.getURIConverter().exists(uri, null);
    }

    /** Returns the files that a file sees without importing them, nearest first. */
    public static Set<String> implicitModules(URI file) {
        Set<String> modules = new LinkedHashSet<>();
        boolean library = file != null && LibraryFiles.isLibrary(file);
        for (String module : LibraryFiles.IMPLICIT) {
            if (library && module.equals(LibraryFiles.module(file))) {
                break;
            }
            modules.add(module);
        }
        return modules;
    }

    /** Returns the names of types that a file sees before its first line. */
    public Set<String> implicitTypes(URI file, ResourceSet set) {
        Set<String> names = new HashSet<>();
        for (String module : implicitModules(file)) {
            names.addAll(typesOf(module, file, set));
        }
        return names;
    }

    /** Returns the names of types that importing a module makes known: its own and those of its imports. */
    public Set<String> typesOf(String module, URI from, ResourceSet set) {
        Set<String> names = new HashSet<>();
        Map<URI, Outline> seen = new LinkedHashMap<>();
        collect(module, from, set, seen);
        seen.values().forEach(outline -> names.addAll(outline.types()));
        return names;
    }

    /** Returns the files that a file imports, directly or not, in order of import; not itself, unless a cycle leads back to it. */
    public Set<URI> importsOf(Iterable<String> modules, URI from, ResourceSet set) {
        Map<URI, Outline> seen = new LinkedHashMap<>();
        for (String module : modules) {
            collect(module, from, set, seen);
        }
        return seen.keySet();
    }

    private void collect(String module, URI from, ResourceSet set, Map<URI, Outline> seen) {
        Optional<URI> found = locate(module, from, set);
        if (found.isPresent() && !seen.containsKey(found.get())) {
            URI uri = found.get();
            Outline outline = outline(uri, set);
            seen.put(uri, outline);
            outline.imports().forEach(next -> collect(next, uri, set, seen));
        }
    }

    private Outline outline(URI uri, ResourceSet set) {
        Outline known = outlines.get(uri);
        if (known != null && LibraryFiles.isLibrary(uri)) {
            return known;
        }
        String text = read(uri, set);
        if (known != null && known.text().equals(text)) {
            return known;
        }
        // The visible types matter little here: which names a file declares hardly depends on them.
        Set<String> visible = new HashSet<>();
        if (!LibraryFiles.isLibrary(uri)) {
            LibraryFiles.IMPLICIT.forEach(module -> visible.addAll(outline(LibraryFiles.uri(module), set).types()));
        }
        ModelText scanned = ModelText.of(text, tokenTypes, visible, name -> Set.of());
        Outline outline = new Outline(text, scanned.typeNames(), scanned.imports());
        outlines.put(uri, outline);
        return outline;
    }

    private static String read(URI uri, ResourceSet set) {
        if (LibraryFiles.isLibrary(uri)) {
            return LibraryFiles.text(uri.lastSegment());
        }
        try (InputStream in = set.getURIConverter().createInputStream(uri)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
