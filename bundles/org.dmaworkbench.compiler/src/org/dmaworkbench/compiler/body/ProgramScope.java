package org.dmaworkbench.compiler.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.ContextAccessors;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.lang.types.ObjectKind;
import org.dmaworkbench.program.ContextType;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.Variable;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.ProgramBuilder;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/**
 * What all functions of a program share: numbers of functions, places of globals, contexts, and the list of functions
 * that
 * are used and not compiled yet. A library function with a body enters the program when something uses it.
 */
public final class ProgramScope {
    private final ExpressionTypes types;
    private final ProgramBuilder out;
    private final Definitions definitions;
    private final SourceMap sources;
    private final Map<String, Integer> thunks = new HashMap<>();
    private final Map<Declaration, Integer> functions = new IdentityHashMap<>();
    private final Map<EObject, Integer> globals = new IdentityHashMap<>();
    private final Map<String, Integer> externs = new HashMap<>();
    private final Deque<Declaration> waiting = new ArrayDeque<>();
    private final UsedTypes usedTypes;
    private final List<Unsupported> problems = new ArrayList<>();

    /**
     * Starts a program.
     *
     * @param types the type service
     * @param out where the program is gathered
     * @param definitions every function and variable definition that the program may use
     * @param sources file numbers and positions
     */
    public ProgramScope(ExpressionTypes types, ProgramBuilder out, Definitions definitions, SourceMap sources) {
        this.types = types;
        this.out = out;
        this.definitions = definitions;
        this.sources = sources;
        this.usedTypes = new UsedTypes(out);
    }

    /** Returns the type service. */
    public ExpressionTypes types() {
        return types;
    }

    /** Returns where the program is gathered. */
    public ProgramBuilder out() {
        return out;
    }

    /** Returns what makes types known to views and framework. */
    public UsedTypes usedTypes() {
        return usedTypes;
    }

    /** Returns the place of an object's source. */
    public SourcePosition position(EObject object) {
        return sources.position(object);
    }

    /** Returns the place where an object's source ends. */
    public SourcePosition end(EObject object) {
        return sources.end(object);
    }

    /** Returns what defines the function that {@code declarator} declares, or null if nobody does. */
    public Declaration definition(Declarator declarator) {
        return Declarators.body(declarator) != null ? (Declaration) Declarators.owner(declarator)
                : definitions.function(declarator.getName());
    }

    /** Returns the function that has this name, or null. */
    public Declaration definition(String name) {
        return definitions.function(name);
    }

    /** Returns a function's number, putting it on the list to be compiled when it is new. */
    public int function(Declaration definition) {
        Integer id = functions.get(definition);
        if (id == null) {
            id = out.declareFunction();
            functions.put(definition, id);
            waiting.add(definition);
        }
        return id;
    }

    /** Compiles everything on the list, and what that uses. */
    public void compileWaiting() {
        while (!waiting.isEmpty()) {
            Declaration definition = waiting.remove();
            try {
                out.define(functions.get(definition), new FunctionBody(this, definition).compile());
            } catch (Unsupported e) {
                report(e);
            }
        }
    }

    /** Notes something that cannot be lowered, so that what follows it can be looked at as well. */
    void report(Unsupported problem) {
        problems.add(problem);
    }

    /** Returns everything that could not be lowered; the program is no good unless this is empty. */
    public List<Unsupported> problems() {
        return List.copyOf(problems);
    }

    /** Returns the index of a library function and makes its type known. */
    public int ddi(Declarator declarator) {
        CType.Func type = types.functionType(declarator);
        if (type != null) {
            usedTypes.function(declarator.getName(), type);
        }
        return out.ddi(declarator.getName());
    }

    /** Returns the index of a library function by name. */
    public int ddi(String name) {
        Declarator declarator = definitions.prototype(name);
        return declarator == null ? out.ddi(name) : ddi(declarator);
    }

    /**
     * Returns the number of the function that a pointer to a library function points to: it does nothing but call that. Returns -1
     * where no such function can be, because the library function takes any number of arguments or its result does not fit a slot.
     */
    public int libraryFunction(Declarator prototype) {
        CType.Func type = types.functionType(prototype);
        if (type == null || type.variadic() || FunctionBody.hiddenResult(type.result())) {
            return -1;
        }
        return thunks.computeIfAbsent(prototype.getName(), name -> {
            int id = out.declareFunction();
            FunctionBuilder f = new FunctionBuilder(name, "", type.result()).at(sources.position(prototype));
            int[] arguments = type.parameters().stream().mapToInt(t -> f.parameter("", t)).toArray();
            f.statement(sources.position(prototype));
            int result = f.callDdi(ddi(prototype), arguments);
            f.ret(type.result() instanceof CType.Void ? -1 : result);
            out.define(id, f);
            return id;
        });
    }

    /**
     * Returns the byte offset of a variable with static storage; the first call makes it and sets its initial value.
     */
    public int global(Declarator declarator) {
        boolean extern = Declarators.modifiers(declarator).contains("extern");
        Declarator defining = (Declarators.isFileScope(declarator) || extern)
                && Declarators.outermost(declarator).getInitializer() == null
                ? definitions.variable(declarator) : declarator;
        if (extern && defining == declarator && Declarators.outermost(declarator).getInitializer() == null) {
            throw new Unsupported(declarator, IssueCode.T027,
                    "'" + declarator.getName() + "' is declared but nowhere defined");
        }
        Integer known = globals.get(defining);
        if (known != null) {
            return known;
        }
        CType type = types.typeOf(defining);
        int offset = out.data().variable(type.size(), Math.max(types.alignment(defining), 8));
        globals.put(defining, offset);
        out.global(new Variable(defining.getName(), type, Variable.Storage.DATA, offset, 0, Integer.MAX_VALUE));
        usedTypes.add(type);
        if (Declarators.outermost(defining).getInitializer() != null) {
            new StaticInitializer(this).write(offset, type, Declarators.outermost(defining).getInitializer());
        }
        return offset;
    }

    /** Returns the byte offset of the hidden variable that holds a declared object's handle. */
    public int handle(DriverObject object) {
        return globals.computeIfAbsent(object, o -> {
            int offset = out.data().variable(8, 8);
            out.global(new Variable("$" + object.getName(), ObjectKind.of(object).handle(), Variable.Storage.DATA,
                    offset, 0, Integer.MAX_VALUE));
            return offset;
        });
    }

    /** Returns the byte offset of a hidden variable of 8 bytes. */
    public int hidden(String name, CType type) {
        return externs.computeIfAbsent(name, n -> {
            int offset = out.data().variable(8, 8);
            out.global(new Variable(n, type, Variable.Storage.DATA, offset, 0, Integer.MAX_VALUE));
            return offset;
        });
    }

    /** Returns the index in the program's context types of what an accessor gives access to. */
    public int context(ContextAccessor accessor) {
        return context(ContextAccessors.context(accessor), accessor.getName());
    }

    /** Returns the index in the program's context types of a structure that is used as a context. */
    public int context(TypeDeclaration declaration, String accessor) {
        CType type = types.typeOf(declaration);
        usedTypes.add(type);
        return out.contextType(new ContextType(type.display(), accessor, type.size()));
    }

    /** Notes that a function serves as the callback of this name, such as EvtIoRead. */
    public void role(int function, String name) {
        if (name.startsWith("Evt")) {
            out.role(function, name.replaceFirst("(Function|Callback)$", ""));
        }
    }

    /** Returns the definitions that the program may use. */
    public Definitions definitions() {
        return definitions;
    }

    /** Returns the type that a library or the project declares under this name, or null. */
    public CType type(String name) {
        return types.typeOf(definitions.type(name));
    }

    /** Returns the accessor declared for a structure, or null. */
    public ContextAccessor accessor(CType struct) {
        return definitions.accessor(struct.display(), types);
    }
}
