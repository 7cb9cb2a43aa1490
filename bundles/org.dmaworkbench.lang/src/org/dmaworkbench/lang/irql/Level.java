package org.dmaworkbench.lang.irql;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/**
 * What a function knows at one of its steps about the IRQL, relative to its caller's. Raises are counted per level because
 * locks nest.
 *
 * @param spins spin locks held on every way
 * @param devices interrupt locks (or raises to a device level) held on every way
 * @param maySpins spin locks held on some way
 * @param mayDevices interrupt locks held on some way
 * @param atMost level that a test of KeGetCurrentIrql has shown; HIGH without a test
 * @param by what raised last; null if nothing did
 * @param since functions called since then, in case one of them lowers again
 */
record Level(int spins, int devices, int maySpins, int mayDevices, int atMost, EObject by, Set<String> since) {
    static final Level START = new Level(0, 0, 0, 0, Irql.HIGH, null, Set.of());
    private static final int DEEPEST = 7;

    /** Returns the level that is held on every way: PASSIVE if none. */
    int raised() {
        return of(spins, devices);
    }

    /** Returns the highest level that is held on some way. */
    int mayBeRaised() {
        return of(maySpins, mayDevices);
    }

    private static int of(int spins, int devices) {
        return devices > 0 ? Irql.DEVICE : spins > 0 ? Irql.DISPATCH : Irql.PASSIVE;
    }

    Level raise(int to, EObject where) {
        boolean device = to > Irql.DISPATCH;
        boolean spin = to == Irql.DISPATCH;
        return new Level(more(spins, spin), more(devices, device), more(maySpins, spin), more(mayDevices, device), Irql.HIGH,
                where, Set.of());
    }

    private static int more(int count, boolean one) {
        return one ? Math.min(DEEPEST, count + 1) : count;
    }

    Level restore(boolean device) {
        return device ? new Level(spins, less(devices), maySpins, less(mayDevices), Irql.HIGH, spins > 0 ? by : null, since)
                : spins + maySpins > 0 ? new Level(less(spins), devices, less(maySpins), mayDevices, Irql.HIGH, devices > 0 || spins > 1 ? by
                        : null, since)
                : new Level(spins, less(devices), maySpins, less(mayDevices), Irql.HIGH, null, since);
    }

    private static int less(int count) {
        return Math.max(0, count - 1);
    }

    Level known(int most) {
        return new Level(spins, devices, maySpins, mayDevices, Math.min(most, atMost), by, since);
    }

    Level called(String function) {
        if (raised() == Irql.PASSIVE || since.contains(function)) {
            return this;
        }
        Set<String> more = new HashSet<>(since);
        more.add(function);
        return new Level(spins, devices, maySpins, mayDevices, atMost, by, more);
    }

    Level join(Level o) {
        if (equals(o)) {
            return this;
        }
        Set<String> both = since;
        if (!since.containsAll(o.since)) {
            both = new HashSet<>(since);
            both.addAll(o.since);
        }
        int s = Math.min(spins, o.spins);
        int d = Math.min(devices, o.devices);
        return new Level(s, d, Math.max(maySpins, o.maySpins), Math.max(mayDevices, o.mayDevices), Math.max(atMost, o.atMost),
                of(s, d) == Irql.PASSIVE ? null : by != null ? by : o.by, both);
    }
}
