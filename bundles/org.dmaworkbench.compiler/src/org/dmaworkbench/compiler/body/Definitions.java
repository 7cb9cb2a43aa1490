package org.dmaworkbench.compiler.body;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.ContextTypeDeclaration;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.FileElement;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.ContextAccessors;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;

/** File-scope definitions by name: what a linker would know. The project's files are read at once, those of the library when a name of them is asked for. */
public final class Definitions {
    private final Map<String, Declaration> functions = new LinkedHashMap<>();
    /** Functions of one file each; they stand in only where no file defines the name for all. */
    private final Map<String, Declaration> locals = new LinkedHashMap<>();
    private final Map<String, Declarator> prototypes = new HashMap<>();
    private final Map<String, Declarator> variables = new LinkedHashMap<>();
    private final Map<String, TypeDeclaration> types = new HashMap<>();
    private final Map<String, Enumerator> enumerators = new LinkedHashMap<>();
    private final Map<String, Define> defines = new LinkedHashMap<>();
    private final Map<String, ContextAccessor> accessors = new LinkedHashMap<>();

    private final Set<TranslationUnit> added = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Function<String, List<TranslationUnit>> library;

    /**
     * Gathers the definitions of the project; the first one of a name stays.
     *
     * @param files files of the project, and files of the library that it names
     * @param library name to the files of the library that declare it
     */
    public Definitions(List<TranslationUnit> files, Function<String, List<TranslationUnit>> library) {
        this.library = library;
        files.forEach(this::add);
    }

    /** Gathers the definitions of one more file, unless that has been done. */
    public void add(TranslationUnit file) {
        if (added.add(file)) {
            file.getElements().forEach(this::add);
        }
    }

    private <T> T find(Map<String, T> table, String name) {
        T found = table.get(name);
        if (found == null && name != null) {
            library.apply(name).forEach(this::add);
            found = table.get(name);
        }
        return found;
    }

    private void add(FileElement element) {
        switch (element) {
            case Declaration d -> {
                specifier(d);
                if (d.getModifiers().contains("typedef")) {
                    d.getDeclarators().stream().map(Declarators::innermost).filter(t -> t.getName() != null)
                            .forEach(t -> types.putIfAbsent(t.getName(), t));
                } else {
                    add(d);
                }
            }
            case Define d when d.getName() != null -> defines.putIfAbsent(d.getName(), d);
            case ContextTypeDeclaration c when c.getAccessor() != null && c.getAccessor().getName() != null ->
                    accessors.putIfAbsent(c.getAccessor().getName(), c.getAccessor());
            case Driver driver -> driver.getElements().forEach(this::add);
            default -> { }
        }
    }

    private void specifier(Declaration d) {
        if (d.getType() instanceof EnumDefinition e) {
            e.getEnumerators().stream().filter(c -> c.getName() != null)
                    .forEach(c -> enumerators.putIfAbsent(c.getName(), c));
        }
        if (d.getType() instanceof StructDefinition s && s.getName() != null) {
            types.putIfAbsent(s.getName(), s);
        }
    }

    private void add(DriverElement element) {
        if (element instanceof DriverContext c && c.getAccessor() != null && c.getAccessor().getName() != null) {
            accessors.putIfAbsent(c.getAccessor().getName(), c.getAccessor());
        }
    }

    private void add(Declaration declaration) {
        for (Declarator outer : declaration.getDeclarators()) {
            Declarator declarator = Declarators.innermost(outer);
            if (declarator.getName() == null) {
                continue;
            }
            if (declaration.getBody() != null) {
                (isLocal(declaration) ? locals : functions).putIfAbsent(declarator.getName(), declaration);
            } else if (Declarators.functionSuffix(declarator) != null) {
                prototypes.putIfAbsent(declarator.getName(), declarator);
            } else if (!isLocal(declaration) && (outer.getInitializer() != null || !declaration.getModifiers().contains("extern"))) {
                variables.merge(declarator.getName(), declarator, (a, b) ->
                        Declarators.outermost(a).getInitializer() != null ? a : b);
            }
        }
    }

    /** Whether only its own file sees it. */
    private static boolean isLocal(Declaration declaration) {
        return declaration.getModifiers().contains("static");
    }

    /** Returns the function definition of this name, or null. */
    public Declaration function(String name) {
        Declaration found = find(functions, name);
        return found != null ? found : locals.get(name);
    }

    /** Returns a declaration without body of this name, or null. */
    public Declarator prototype(String name) {
        return find(prototypes, name);
    }

    /** Returns the declaration that gives a file-scope variable its storage. */
    public Declarator variable(Declarator declarator) {
        boolean local = Declarators.owner(declarator) instanceof Declaration declaration && isLocal(declaration);
        return local ? declarator : variables.getOrDefault(declarator.getName(), declarator);
    }

    /** Returns what declares the type of this name, or null. */
    public TypeDeclaration type(String name) {
        return find(types, name);
    }

    /** Returns the enumerator of this name, or null. */
    public Enumerator enumerator(String name) {
        return find(enumerators, name);
    }

    /** Returns the enumerators of the files read so far by name, in order of the files. */
    public Map<String, Enumerator> enumerators() {
        return enumerators;
    }

    /** Returns the constants made with {@code #define} in the files read so far, in order of the files. */
    public Map<String, Define> defines() {
        return defines;
    }

    /** Returns the variables of file scope. */
    public Collection<Declarator> variables() {
        return variables.values();
    }

    /** Returns the accessor declared for the structure of this name, or null. */
    public ContextAccessor accessor(String structName, ExpressionTypes types) {
        for (ContextAccessor a : accessors.values()) {
            CType.Func type = ContextAccessors.type(a, types);
            if (type != null && type.result() instanceof CType.Pointer p && p.target().display().equals(structName)) {
                return a;
            }
        }
        return null;
    }
}
