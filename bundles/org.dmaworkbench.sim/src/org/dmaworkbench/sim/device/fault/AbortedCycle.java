package org.dmaworkbench.sim.device.fault;

/**
 * The bus aborts master cycles to an address range; without a range, the cycle at which the scenario says so.
 *
 * @param target whether a target aborts; otherwise nobody answers
 * @param address first physical address, or -1
 * @param length bytes
 */
record AbortedCycle(boolean target, long address, long length) implements Effect {
    @Override public Moment moment() {
        return address < 0 ? Moment.TRIGGER : Moment.CYCLE;
    }

    @Override public void strike(Occasion occasion, Target chip) {
        if (address < 0) {
            chip.busAbort(occasion.channel(), target);
        } else {
            occasion.suppress();
        }
    }

    @Override public long passes(long from, long bytes) {
        return address < 0 || from >= address + length || from + bytes <= address ? bytes : Math.max(0, address - from);
    }
}
