package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.sim.vm.Machine;

/** Names of driver functions for the trace. */
public final class Callbacks {
    private Callbacks() { }

    /** Returns the name of the function at an address, or the address in hex where no function starts. */
    public static String functionName(Machine m, long address) {
        int function = m.functionAt(address);
        return function < 0 ? "0x" + Long.toHexString(address) : m.program().functions().get(function).name();
    }

    /** Returns the name of the driver function that called into the framework, or "framework" if none did. */
    public static String callerName(Machine m) {
        int function = (int) (m.trace().stamp().at >>> 32) - 1;
        return function < 0 || function >= m.program().functions().size() ? "framework" : m.program().functions().get(function).name();
    }
}
