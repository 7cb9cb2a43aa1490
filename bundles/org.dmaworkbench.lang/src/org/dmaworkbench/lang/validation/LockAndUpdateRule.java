package org.dmaworkbench.lang.validation;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** {@code with} takes a lock (T025), {@code update} a register with fields (T026). */
final class LockAndUpdateRule implements Rule {
    private static final Set<String> LOCKS = Set.of("WDFINTERRUPT", "WDFSPINLOCK", "WDFWAITLOCK");
    private static final Set<Integer> WIDTHS = Set.of(1, 2, 4, 8);

    private final ExpressionTypes types;

    LockAndUpdateRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case WithStatement w -> {
                CType lock = types.valueTypeOf(w.getLock());
                if (lock != null && !(lock instanceof CType.Handle h && LOCKS.contains(h.display()))) {
                    out.error(IssueCode.T025, w.getLock(), "A " + lock.display()
                            + " is not a lock; with takes an interrupt, a spin lock or a wait lock");
                }
            }
            case UpdateStatement u -> {
                CType register = types.typeOf(u.getTarget());
                if (register != null && !(register instanceof StructType s && WIDTHS.contains(s.size()))) {
                    out.error(IssueCode.T026, u.getTarget(),
                            "update takes a register of 1, 2, 4 or 8 bytes with fields, but this is "
                            + register.display());
                }
            }
            default -> { }
        }
    }
}
