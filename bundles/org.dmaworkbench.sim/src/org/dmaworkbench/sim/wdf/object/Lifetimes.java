package org.dmaworkbench.sim.wdf.object;

import java.util.EnumMap;
import java.util.Map;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.ObjectKind;

/** What each kind of object does at its end beyond what all objects do; each kind's functions register it. */
public final class Lifetimes {
    private static final Release NOTHING = (m, subject) -> { };
    private final Map<ObjectKind, Routine> disposals = new EnumMap<>(ObjectKind.class);
    private final Map<ObjectKind, Release> releases = new EnumMap<>(ObjectKind.class);

    private Lifetimes() { }

    /** Returns those of a behaviour. */
    public static Lifetimes of(Ddis ddis) {
        return ddis.part(Lifetimes.class, Lifetimes::new);
    }

    static Lifetimes of(Machine m) {
        return m.part(Lifetimes.class, Lifetimes::new);
    }

    /** Registers what runs before an object's EvtCleanupCallback, its children being cleaned up; argument: row in the table of the kind. */
    public Lifetimes disposal(Ddis ddis, ObjectKind kind, Routine routine) {
        disposals.put(kind, ddis.add(routine));
        return this;
    }

    /** Registers what happens when an object's memory goes, behind its EvtDestroyCallback. */
    public Lifetimes release(ObjectKind kind, Release release) {
        releases.put(kind, release);
        return this;
    }

    /** Returns the disposal of a kind, or null. */
    Routine disposal(ObjectKind kind) {
        return disposals.get(kind);
    }

    Release release(ObjectKind kind) {
        return releases.getOrDefault(kind, NOTHING);
    }

    /** Frees what an object of a kind holds. */
    @FunctionalInterface
    public interface Release {
        /** Frees it. @param subject row in the table of the kind */
        void free(Machine m, int subject);
    }
}
