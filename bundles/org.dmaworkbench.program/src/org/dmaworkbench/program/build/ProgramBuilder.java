package org.dmaworkbench.program.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.ContextType;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.Variable;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;

/**
 * Gathers a program: numbers functions before their bodies are known, interns library function names and files, and
 * gives literals their final place.
 */
public final class ProgramBuilder {
    private final String name;
    private final List<String> files = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private final List<String> ddis = new ArrayList<>();
    private final DataBuilder data = new DataBuilder();
    private final Map<String, CType> types = new LinkedHashMap<>();
    private final Map<String, Long> constants = new LinkedHashMap<>();
    private final List<Variable> globals = new ArrayList<>();
    private final List<ContextType> contextTypes = new ArrayList<>();
    private final Map<Integer, String> roles = new LinkedHashMap<>();
    private Hardware hardware = new Hardware("", 0, 0, List.of(), List.of());
    private int entry = -1;

    /** Starts a program for the driver of this name. */
    public ProgramBuilder(String name) {
        this.name = name;
    }

    /** Returns the index of a source file, adding it if it is new. */
    public int file(String path) {
        return index(files, path);
    }

    /** Returns the index of a library function for {@code CallDdi}, adding it if it is new. */
    public int ddi(String ddi) {
        return index(ddis, ddi);
    }

    /** Takes the next function id; its body follows with {@link #define}. */
    public int declareFunction() {
        functions.add(null);
        return functions.size() - 1;
    }

    /** Gives function {@code id} its body. */
    public void define(int id, FunctionBuilder body) {
        functions.set(id, body.build(id));
    }

    /** Says which callback type a function serves; the first one stays. */
    public void role(int function, String role) {
        roles.putIfAbsent(function, role);
    }

    /** Adds a function whose id nobody asked for before and returns its id. */
    public int add(FunctionBuilder body) {
        int id = declareFunction();
        define(id, body);
        return id;
    }

    /** Returns the static storage. */
    public DataBuilder data() {
        return data;
    }

    /** Makes a type known to views and framework under its C name; the first one of a name stays. */
    public void type(String typeName, CType type) {
        types.putIfAbsent(typeName, type);
    }

    /** Returns the types made known so far. */
    public Map<String, CType> types() {
        return types;
    }

    /** Makes a constant known by name. */
    public void constant(String constant, long value) {
        constants.put(constant, value);
    }

    /** Adds a variable with static storage. */
    public void global(Variable variable) {
        globals.add(variable);
    }

    /** Returns the index of the context type with this accessor, adding it if it is new. */
    public int contextType(ContextType type) {
        for (int i = 0; i < contextTypes.size(); i++) {
            if (contextTypes.get(i).accessor().equals(type.accessor())) {
                return i;
            }
        }
        contextTypes.add(type);
        return contextTypes.size() - 1;
    }

    /** Sets the id of DriverEntry. */
    public void entry(int function) {
        entry = function;
    }

    /** Sets the device. */
    public void hardware(Hardware device) {
        hardware = device;
    }

    /** Makes the program. */
    public Program build() {
        List<Function> placed = functions.stream().map(this::finish).toList();
        return new Program(name, List.copyOf(files), placed, entry, List.copyOf(ddis), data.build(),
                java.util.Collections.unmodifiableMap(types), java.util.Collections.unmodifiableMap(constants),
                        List.copyOf(globals),
                List.copyOf(contextTypes), hardware);
    }

    private Function finish(Function f) {
        List<Instruction> code = f.code().stream()
                .map(i -> i instanceof Instruction.DataAddress d && d.offset() >= DataBuilder.LITERALS
                ? new Instruction.DataAddress(d.dst(), data.resolve(d.offset())) : i).toList();
        return new Function(f.id(), f.name(), roles.getOrDefault(f.id(), f.role()), f.result(), f.parameters(),
                f.slots(), f.stackBytes(),
                f.variables(), code, f.lines(), f.statements(), f.at());
    }

    private static int index(List<String> list, String text) {
        int i = list.indexOf(text);
        if (i < 0) {
            list.add(text);
            i = list.size() - 1;
        }
        return i;
    }
}
