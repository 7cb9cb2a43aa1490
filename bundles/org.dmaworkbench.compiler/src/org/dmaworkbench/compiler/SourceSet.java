package org.dmaworkbench.compiler;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.body.SourceKinds;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.ScenarioStandaloneSetup;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.linking.ProjectHardware;
import org.dmaworkbench.lang.linking.VisibleFiles;
import org.dmaworkbench.lang.resource.OutsideNames;
import org.dmaworkbench.lang.resource.SourceFiles;
import org.dmaworkbench.lang.scenario.ScenarioFile;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** The parsed files of a project and the library files they use. */
final class SourceSet {
    private static Injector kmdf;
    private static final Map<String, Object> FACTORIES = new HashMap<>();

    private final XtextResourceSet resources;
    private final Map<Resource, Path> paths = new HashMap<>();
    private final Path root;

    SourceSet(Path root, Map<String, String> defines) {
        this.root = root;
        this.resources = injector().getInstance(XtextResourceSet.class);
        // Not those of EMF's registry: a language server in this process has registered its own there.
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().putAll(FACTORIES);
        Map<String, String> names = new LinkedHashMap<>(root == null ? Map.of() : ProjectDefines.read(root));
        names.putAll(defines);
        OutsideNames.set(resources, names);
    }

    private static synchronized Injector injector() {
        if (kmdf == null) {
            kmdf = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
            SourceFiles.EXTENSIONS.forEach(extension -> FACTORIES.put(extension, kmdf.getInstance(IResourceFactory.class)));
            FACTORIES.put("scenario", new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IResourceFactory.class));
        }
        return kmdf;
    }

    /** Returns a service of the model language. */
    <T> T service(Class<T> type) {
        return injector().getInstance(type);
    }

    /** Makes the files known to each other without parsing them, so that imports find them. */
    void announce(List<Path> files) {
        for (Path file : files) {
            URI uri = URI.createFileURI(file.toString());
            Resource resource = resources.getResource(uri, false);
            if (resource == null) {
                resource = resources.createResource(uri);
            }
            paths.put(resource, file);
        }
    }

    /** Returns a new, empty resource of the language that the name stands for. */
    XtextResource create(URI uri) {
        return (XtextResource) resources.createResource(uri);
    }

    /** Parses all announced files; returns those that could not be read with the reason. */
    Map<Path, String> load() {
        Map<Path, String> failed = new HashMap<>();
        for (Resource resource : List.copyOf(resources.getResources())) {
            try {
                if (!resource.isLoaded()) {
                    resource.load(resources.getLoadOptions());
                }
            } catch (IOException | RuntimeException e) {
                failed.put(paths.get(resource), e.getMessage());
            }
        }
        return failed;
    }

    /** Returns the project's own files in order of announcement. */
    List<XtextResource> own() {
        List<XtextResource> own = new ArrayList<>();
        for (Resource resource : List.copyOf(resources.getResources())) {
            if (resource instanceof XtextResource x && !SourceKinds.isLibrary(resource)) {
                own.add(x);
            }
        }
        return own;
    }

    /** Returns the models: those of the project first, then the library files that linking has loaded so far. */
    List<TranslationUnit> models() {
        List<TranslationUnit> all = new ArrayList<>(loaded(false));
        all.addAll(library());
        return all;
    }

    /** Returns the library files that linking has loaded so far. */
    List<TranslationUnit> library() {
        return loaded(true);
    }

    /** Returns the hardware of a driver that no block declares; null if the project asks for one that nobody describes. */
    DeviceModel hardware() {
        return ProjectHardware.of(loaded(false), resources).orElse(null);
    }

    /** Returns the name of the hardware that no block declares and nobody describes; null if all is well. */
    String unknownHardware() {
        List<TranslationUnit> own = loaded(false);
        boolean block = own.stream().flatMap(u -> u.getElements().stream()).anyMatch(Driver.class::isInstance);
        return block || hardware() != null ? null : ProjectHardware.chosen(own, resources);
    }

    /** Returns the implicit library files that declare a name. */
    List<TranslationUnit> declaring(String name) {
        return VisibleFiles.declaring(name, resources);
    }

    private List<TranslationUnit> loaded(boolean library) {
        List<TranslationUnit> units = new ArrayList<>();
        for (Resource resource : List.copyOf(resources.getResources())) {
            if (SourceKinds.isLibrary(resource) == library && !resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof TranslationUnit unit) {
                units.add(unit);
            }
        }
        return units;
    }

    /** Returns the scenario files. */
    List<ScenarioFile> scenarios() {
        return own().stream().filter(r -> !r.getContents().isEmpty()).map(r -> r.getContents().get(0))
                .filter(ScenarioFile.class::isInstance)
                .map(ScenarioFile.class::cast).toList();
    }

    /** Returns the file of a resource, or null for a library file. */
    Path path(Resource resource) {
        Path known = paths.get(resource);
        return known != null || resource == null || !resource.getURI().isFile() ? known
                : Path.of(resource.getURI().toFileString());
    }

    /** Returns the name that programs call a file by: relative to the project, or {@code library:wdf.kmdf}. */
    String name(Resource resource) {
        if (SourceKinds.isLibrary(resource)) {
            return "library:" + resource.getURI().lastSegment();
        }
        Path path = path(resource);
        return root != null && path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/')
                : path.toString();
    }
}
