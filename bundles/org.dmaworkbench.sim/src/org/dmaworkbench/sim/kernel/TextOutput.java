package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;

/** Texts that driver code writes into the trace. */
public final class TextOutput {
    private TextOutput() { }

    /**
     * Emits a formatted text.
     *
     * @param level 1 fatal to 5 verbose
     * @param formatArgument which argument is the format; the values follow it
     * @return 0, the value of the call
     */
    public static long emit(Activation a, long level, int formatArgument) {
        Machine m = a.machine();
        String text = FormatText.of(a, a.arg(formatArgument), formatArgument + 1);
        m.trace().emit(Kind.TRACE, m.cause(), level, m.trace().intern(text));
        return 0;
    }
}
