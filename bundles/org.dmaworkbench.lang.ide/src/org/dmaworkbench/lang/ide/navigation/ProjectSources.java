package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** The sources of a project as a whole: one function may be declared in several of them and is defined in one. */
@Singleton
public final class ProjectSources {
    private final ProjectUnits project;

    @Inject
    ProjectSources(ProjectUnits project) {
        this.project = project;
    }

    /** Returns the sources of the project that are known, the given one first, without the library. */
    public List<XtextResource> of(XtextResource resource) {
        ResourceSet set = resource.getResourceSet();
        Map<URI, XtextResource> all = new LinkedHashMap<>();
        all.put(resource.getURI(), resource);
        for (URI uri : project.files(resource)) {
            if (!all.containsKey(uri) && load(set, uri) instanceof XtextResource source) {
                all.put(uri, source);
            }
        }
        return List.copyOf(all.values());
    }

    private static Object load(ResourceSet set, URI uri) {
        try {
            return set.getResource(uri, true);
        } catch (RuntimeException e) {
            // Deleted since it was indexed; the next build will notice.
            return null;
        }
    }

    /**
     * Returns what else has the name because it must: all declarations of a function in the project, its definition first; the field of the device
     * context that receives the handle of a declared object, and the other way round. Just the object where there is nothing else.
     */
    public List<EObject> declarations(EObject object, XtextResource from) {
        if (object instanceof DriverObject declared && declared.eContainer() instanceof Driver driver) {
            return pair(object, driver, DriverContext.class, declared.getName());
        }
        if (object instanceof Declarator field && Declarators.owner(field) instanceof MemberDeclaration members
                && members.eContainer() instanceof DriverContext context && context.eContainer() instanceof Driver driver) {
            return pair(object, driver, DriverObject.class, field.getName());
        }
        return functions(object, from);
    }

    /** Returns the constants of the syntax tree that a macro is, in the file that defines it. */
    List<EObject> constants(Macro macro, XtextResource from) {
        String file = macro.origin().file();
        EObject root = file.isEmpty() || !(load(from.getResourceSet(), URI.createURI(file)) instanceof XtextResource source)
                || source.getContents().isEmpty() ? null : source.getContents().get(0);
        return root instanceof TranslationUnit unit ? unit.getElements().stream()
                .filter(e -> e instanceof Define define && macro.name().equals(define.getName())).map(EObject.class::cast).toList() : List.of();
    }

    private static List<EObject> pair(EObject object, Driver driver, Class<? extends EObject> kind, String name) {
        List<EObject> all = new ArrayList<>();
        all.add(object);
        for (EObject element : driver.getElements()) {
            if (kind.isInstance(element)) {
                named(element).filter(other -> other != object && name != null && name.equals(SimpleAttributeResolver.NAME_RESOLVER.apply(other))).forEach(all::add);
            }
        }
        return all;
    }

    private static Stream<? extends EObject> named(EObject element) {
        return element instanceof DriverContext context
                ? context.getMembers().stream().flatMap(m -> m.getDeclarators().stream()).map(Declarators::innermost) : Stream.of(element);
    }

    private List<EObject> functions(EObject object, XtextResource from) {
        if (!(object instanceof Declarator function) || function.getName() == null || !Declarators.isFileScope(function)
                || Declarators.isTypedef(function) || object.eResource() == null || LibraryFiles.isLibrary(object.eResource().getURI())) {
            return List.of(object);
        }
        List<EObject> all = new ArrayList<>();
        for (XtextResource source : of(from)) {
            if (!source.getContents().isEmpty() && source.getContents().get(0) instanceof TranslationUnit unit) {
                unit.getElements().forEach(element -> {
                    if (element instanceof Declaration declaration && !declaration.getModifiers().contains("typedef")) {
                        declaration.getDeclarators().stream().map(Declarators::innermost).filter(d -> function.getName().equals(d.getName()))
                                .forEach(d -> all.add(declaration.getBody() != null ? 0 : all.size(), d));
                    }
                });
            }
        }
        return all.isEmpty() ? List.of(object) : all;
    }
}
