package org.dmaworkbench.sim.vm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The behaviour of library functions by name, and of internal routines. A routine's number is the order of its
 * registration, so a program that registers in a fixed order gets the same state on every machine.
 */
public final class Ddis {
    private final List<Routine> routines = new ArrayList<>();
    private final Map<String, Routine> byName = new HashMap<>();
    private final IdentityHashMap<Routine, Integer> numbers = new IdentityHashMap<>();
    private final Map<Class<?>, Object> parts = new HashMap<>();

    /** Registers the behaviour of a library function. */
    public void register(String name, Routine routine) {
        if (byName.put(name, routine) != null) {
            throw new IllegalStateException("registered twice: " + name);
        }
        add(routine);
    }

    /** Registers a library function that neither calls back nor blocks. */
    public void register(String name, SimpleDdi ddi) {
        register(name, new Routine() {
            @Override public String name() {
                return name;
            }

            @Override public void resume(Activation a) {
                a.ret(ddi.call(a.machine(), a));
            }
        });
    }

    /** Registers an internal routine, one that driver code cannot call by name. Returns it. */
    public <R extends Routine> R add(R routine) {
        if (numbers.putIfAbsent(routine, routines.size()) == null) {
            routines.add(routine);
        }
        return routine;
    }

    /** Returns the one part of the behaviour that has a type, made when it is first asked for. */
    public <T> T part(Class<T> type, Supplier<T> first) {
        return type.cast(parts.computeIfAbsent(type, t -> first.get()));
    }

    /** Returns the behaviour of a library function, or null if there is none. */
    public Routine find(String name) {
        return byName.get(name);
    }

    /** Returns the names that have behaviour, in order of registration. */
    public List<String> names() {
        return routines.stream().map(Routine::name).filter(byName::containsKey).toList();
    }

    int number(Routine routine) {
        Integer n = numbers.get(routine);
        if (n == null) {
            throw new IllegalStateException("routine " + routine.name() + " is not registered");
        }
        return n;
    }

    Routine[] table() {
        return routines.toArray(Routine[]::new);
    }
}
