package org.dmaworkbench.lang.irql;

/** Interrupt request levels as far as contracts tell them apart. */
public final class Irql {
    /** Threads. */
    public static final int PASSIVE = 0;
    /** Threads that take no asynchronous procedure call. */
    public static final int APC = 1;
    /** DPCs and holders of a spin lock. */
    public static final int DISPATCH = 2;
    /** Any level of a device: its ISR and holders of an interrupt's lock. */
    public static final int DEVICE = 3;
    /** Nothing interrupts. */
    public static final int HIGH = 15;
    /** Not known. */
    public static final int UNKNOWN = -1;

    private Irql() { }

    /** Returns one of the levels above for a level 0 to 15 as a driver writes it; UNKNOWN for others. */
    static int of(Long level) {
        if (level == null || level < PASSIVE || level > HIGH) {
            return UNKNOWN;
        }
        return level <= DISPATCH ? level.intValue() : level < HIGH ? DEVICE : HIGH;
    }

    /** Returns the level as driver authors call it. */
    public static String name(int level) {
        return switch (level) {
            case PASSIVE -> "PASSIVE_LEVEL";
            case APC -> "APC_LEVEL";
            case DISPATCH -> "DISPATCH_LEVEL";
            case DEVICE -> "DIRQL";
            case HIGH -> "HIGH_LEVEL";
            default -> "an unknown IRQL";
        };
    }
}
