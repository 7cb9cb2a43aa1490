package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__CLIENT_MINOR;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__VERIFIER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__VERIFY_DOWNLEVEL;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.vm.Machine;

/** KMDF's verifier and the version a driver was built for, which decide whether some checks are made (facts kmdf 0.3). */
public final class Verifier {
    private Verifier() { }

    /** Writes the settings of a scenario into the driver's row. */
    public static void create(StateBlock state, int driver, Scenario.Framework framework) {
        state.set(DRIVER, driver, DRIVER__VERIFIER, framework.verifier() ? 1 : 0);
        state.set(DRIVER, driver, DRIVER__CLIENT_MINOR, framework.clientMinor());
        state.set(DRIVER, driver, DRIVER__VERIFY_DOWNLEVEL, framework.verifyDownlevel() ? 1 : 0);
    }

    /** Returns whether the verifier is on. */
    public static boolean isOn(Machine m) {
        return m.state().get(DRIVER, 0, DRIVER__VERIFIER) != 0;
    }

    /** Returns whether a check (BCv) that came with KMDF 1.{@code minor} is made. */
    public static boolean checks(Machine m, int minor) {
        return isOn(m) && (clientSince(m, minor) || m.state().get(DRIVER, 0, DRIVER__VERIFY_DOWNLEVEL) != 0);
    }

    /** Returns whether the driver was built for KMDF 1.{@code minor} or newer. */
    public static boolean clientSince(Machine m, int minor) {
        return m.state().get(DRIVER, 0, DRIVER__CLIENT_MINOR) >= minor;
    }

    /**
     * Returns whether the running context is above an IRQL and the verifier notices; that is recorded as violation of rule KmdfIrql.
     *
     * @param what the call that is not allowed there
     */
    public static boolean above(Machine m, int irql, String what) {
        if (m.irql() <= irql) {
            return false;
        }
        KmdfIrql.broken(m, what, m.irql(), irql);
        return isOn(m);
    }
}
