package org.dmaworkbench.lang.validation;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;

/** What the rules about NTSTATUS values have in common. */
final class Statuses {
    /** Functions whose status says nothing that their caller could act on. */
    private static final Set<String> UNIMPORTANT = Set.of("WdfDmaTransactionRelease", "KeDelayExecutionThread");

    private Statuses() { }

    static boolean isStatus(CType type) {
        return type != null && type.display().equals("NTSTATUS");
    }

    static boolean isBoolean(CType type) {
        return type != null && (type.display().equals("BOOLEAN") || type.display().equals("BOOL"));
    }

    /** Returns whether the call's status tells its caller nothing: a wait for a lock without a limit always succeeds. */
    static boolean isUnimportant(Call call) {
        boolean endless = name(call).equals("WdfWaitLockAcquire") && call.getArguments().size() == 2
                && call.getArguments().get(1) instanceof NameReference n && ReferenceText.of(n).equals("NULL");
        return endless || UNIMPORTANT.contains(name(call));
    }

    /** Returns whether the author says that a value is not looked at on purpose. */
    static boolean isAcknowledged(Call call) {
        return Intrinsic.of(call) == Intrinsic.UNREFERENCED_PARAMETER && call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof NameReference;
    }

    static String name(Call call) {
        return call.getCallee() instanceof NameReference n ? ReferenceText.of(n) : "the function";
    }
}
