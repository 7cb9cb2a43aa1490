package org.dmaworkbench.sim.device;

/** The power state of the function (facts pci9656 1.2, 1.8): outside D0 it masters no cycle, in D3 its registers read as all ones. */
final class PowerState {
    private static final long STATE = 3;
    private static final int D3 = 3;

    private PowerState() { }

    /** Returns the state, 0 for D0 to 3 for D3hot. */
    static int of(Pci9656 chip) {
        return (int) (chip.stored(ConfigurationOffset.PM_CONTROL) & STATE);
    }

    static boolean isAsleep(Pci9656 chip) {
        return of(chip) == D3;
    }

    /** Goes to a state, as PMCSR or the power manager asks. */
    static void set(Pci9656 chip, int state) {
        int before = of(chip);
        if (state == before) {
            return;
        }
        chip.store(ConfigurationOffset.PM_CONTROL, chip.stored(ConfigurationOffset.PM_CONTROL) & ~STATE | state);
        long control = chip.stored(RegisterOffset.INTCSR);
        chip.store(RegisterOffset.INTCSR, control | InterruptControlRegister.POWER_CHANGED);
        if (before == D3 && state == 0 && chip.options().wakeResets()) {
            ChipReset.local(chip);
        }
        chip.busChanged();
        chip.updateInterrupts();
    }
}
