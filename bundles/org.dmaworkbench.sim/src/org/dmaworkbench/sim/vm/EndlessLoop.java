package org.dmaworkbench.sim.vm;

import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.SourcePosition;

/** The message for a callback that does not come to an end. */
final class EndlessLoop {
    private EndlessLoop() {
    }

    static String text(Machine m, int ctx) {
        long[] s = m.state().stack(ctx);
        int top = m.contexts().framePointer(ctx);
        Function here = m.program().functions().get((int) s[top + Frame.CODE]);
        String role = here.role();
        String callback = here.name();
        for (int fp = top; fp >= 0; fp = (int) s[fp + Frame.PREVIOUS]) {
            if ((s[fp + Frame.PURPOSE] & 3) == Frame.CALLBACK) {
                callback = m.program().functions().get((int) s[fp + Frame.CODE]).name();
                role = m.names().text((int) (s[fp + Frame.PURPOSE] >> 2));
                break;
            }
        }
        int pc = (int) s[top + Frame.PC];
        SourcePosition at = pc < here.lines().size() ? here.lines().get(pc) : SourcePosition.NONE;
        String place = at.file() < 0 ? here.name() : m.program().files().get(at.file()) + ":" + at.line() + ":" + at.column() + " (" + here.name() + ")";
        return "endless loop in callback " + callback + (role.isEmpty() ? "" : " (" + role + ")") + ": more than "
                + m.limits().instructionsPerCallback() + " instructions, now at " + place;
    }
}
