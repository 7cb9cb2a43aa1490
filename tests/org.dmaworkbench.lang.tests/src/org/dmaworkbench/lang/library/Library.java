package org.dmaworkbench.lang.library;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;

/** The library files, loaded as a model that uses them would load them. */
final class Library {
    /**
     * A function that is declared in a library file.
     *
     * @param name C name
     * @param doc comment in front of it
     */
    record Function(String name, String doc) { }

    private final Injector injector = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
    private final ExpressionTypes types = injector.getInstance(ExpressionTypes.class);
    private final ResourceSet resources = injector.getInstance(XtextResourceSet.class);

    Library() {
        // Library files are never opened alone: a model of some project comes first.
        Resource model = resources.createResource(URI.createURI("synthetic:/model.kmdf"));
        try {
            model.load(new ByteArrayInputStream("import pci9656;\n".getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the validator says about a module, a line per message. */
    List<String> messages(String module) {
        return injector.getInstance(IResourceValidator.class).validate(resource(module), CheckMode.ALL, CancelIndicator.NullImpl).stream()
                .map(issue -> issue.getLineNumber() + ": " + issue.getCode() + " " + issue.getMessage()).toList();
    }

    /** Returns all modules: those that every model sees, and the chip's. */
    static List<String> modules() {
        List<String> modules = new ArrayList<>(LibraryIndex.implicit());
        modules.addAll(List.of("pci9656", "pci9656registers", "pci9656local", "pci9656config"));
        return modules;
    }

    private static String declaring(String name) {
        return modules().stream().filter(m -> LibraryIndex.file(m).filter(f -> f.types().contains(name) || f.values().contains(name)).isPresent())
                .findFirst().orElseThrow(() -> new NoSuchElementException(name));
    }

    /** Returns the structure that a typedef names. */
    StructType struct(String name) {
        for (Declarator d : EcoreUtil2.getAllContentsOfType(unit(declaring(name)), Declarator.class)) {
            if (name.equals(d.getName()) && EcoreUtil2.getContainerOfType(d, Declaration.class) instanceof Declaration owner
                    && owner.getModifiers().contains("typedef") && types.typeOf(d) instanceof StructType struct) {
                return struct;
            }
        }
        throw new NoSuchElementException(name);
    }

    /** Returns the value of a constant or enumerator, in canonical form of its type. */
    long constant(String name) {
        for (EObject o : EcoreUtil2.getAllContentsOfType(unit(declaring(name)), EObject.class)) {
            if (o instanceof Define define && name.equals(define.getName())) {
                return types.constant(define.getValue());
            }
            if (o instanceof Enumerator enumerator && name.equals(enumerator.getName()) && o.eContainer() instanceof EnumDefinition) {
                return types.constant(enumerator);
            }
        }
        throw new NoSuchElementException(name);
    }

    /** Returns the functions of a module: prototypes and definitions, but no types of functions. */
    List<Function> functions(String module) {
        List<Function> functions = new ArrayList<>();
        for (var element : unit(module).getElements()) {
            if (element instanceof Declaration d && !d.getModifiers().contains("typedef") && d.getDeclarators().size() == 1
                    && d.getDeclarators().get(0).getSuffixes().stream().anyMatch(FunctionSuffix.class::isInstance)) {
                functions.add(new Function(d.getDeclarators().get(0).getName(), comment(d)));
            }
        }
        return functions;
    }

    private static String comment(EObject declaration) {
        String before = "";
        for (var leaf : NodeModelUtils.getNode(declaration).getLeafNodes()) {
            if (!leaf.isHidden()) {
                break;
            }
            if (leaf.getText().startsWith("/*")) {
                before = leaf.getText();
            }
        }
        return before;
    }

    TranslationUnit unit(String module) {
        return (TranslationUnit) resource(module).getContents().get(0);
    }

    private XtextResource resource(String module) {
        return (XtextResource) resources.getResource(LibraryFiles.uri(module), true);
    }
}
