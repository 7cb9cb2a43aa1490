package org.dmaworkbench.compiler.body;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** The locks that {@code with} statements hold at a place, and the calls that give them back on every way out. */
final class Locks {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final List<Held> held = new ArrayList<>();

    private record Held(int handle, String release) { }

    Locks(FunctionBody body) {
        this.body = body;
        this.out = body.out();
    }

    int held() {
        return held.size();
    }

    /** Acquires the lock that {@code lock} names and remembers its handle for the release. */
    void acquire(Expression lock) {
        String type = body.expressions().type(lock) instanceof CType.Handle h ? h.display() : "";
        int handle = out.slot();
        body.expressions().move(handle, body.expressions().value(lock));
        switch (type) {
            case "WDFINTERRUPT" -> call("WdfInterruptAcquireLock", handle);
            case "WDFSPINLOCK" -> call("WdfSpinLockAcquire", handle);
            case "WDFWAITLOCK" -> call("WdfWaitLockAcquire", handle, out.constant(0));
            default -> throw new Unsupported(lock, "a with statement on something that is no lock");
        }
        held.add(new Held(handle, switch (type) {
            case "WDFINTERRUPT" -> "WdfInterruptReleaseLock";
            case "WDFSPINLOCK" -> "WdfSpinLockRelease";
            default -> "WdfWaitLockRelease";
        }));
    }

    /**
     * Releases all locks above {@code level}, innermost first, and goes on holding them for the code that follows in
     * the text.
     */
    void releaseDownTo(int level) {
        for (int i = held.size() - 1; i >= level; i--) {
            call(held.get(i).release(), held.get(i).handle());
        }
    }

    void releaseLast() {
        releaseDownTo(held.size() - 1);
    }

    void forgetLast() {
        held.remove(held.size() - 1);
    }

    private void call(String ddi, int... args) {
        out.emit(new Instruction.CallDdi(-1, body.scope().ddi(ddi), args));
    }

    /** Returns how many with statements stand around a place. */
    static int around(EObject place) {
        int count = 0;
        for (EObject o = place.eContainer(); o != null; o = o.eContainer()) {
            count += o instanceof WithStatement ? 1 : 0;
        }
        return count;
    }
}
