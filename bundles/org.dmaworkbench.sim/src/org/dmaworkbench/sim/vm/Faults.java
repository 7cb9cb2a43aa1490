package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.MemoryFault;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.MachinePackage;

/**
 * Turns what driver code did wrong into the bug check that Windows would show.
 *
 * <p>At DISPATCH_LEVEL or above any refused access is 0xD1, because the page-fault handler may not run there. Below, an
 * access to the kernel half of the address space is 0x50 (a kernel address must never fault), a write to read-only memory
 * 0xBE, and an access to the user half is an exception nobody handles: 0x3B on the thread of an application, which is in
 * a system service, 0x7E on a system thread. A division by zero is an exception everywhere; above APC_LEVEL no thread owns it
 * and it is 0x1E.
 */
final class Faults {
    static final long ACCESS_VIOLATION = 0xFFFF_FFFF_C000_0005L;
    static final long DIVIDE_BY_ZERO = 0xFFFF_FFFF_C000_0094L;
    private final Machine m;

    Faults(Machine m) {
        this.m = m;
    }

    Interpreter.Exit memory(MemoryFault fault) {
        m.present().lookIfExecuting();
        long at = m.present().functionAddress();
        int irql = m.irql();
        long write = fault.write() ? 1 : 0;
        String text = fault.getMessage();
        m.witness().refused(m, fault);
        if (irql >= 2) {
            m.bugCheck(0xD1, "DRIVER_IRQL_NOT_LESS_OR_EQUAL", fault.address(), irql, write, at, text);
        } else if (fault.reason() == MemoryFault.Reason.READ_ONLY) {
            m.bugCheck(0xBE, "ATTEMPTED_WRITE_TO_READONLY_MEMORY", fault.address(), 0, 0, 0, text);
        } else if (fault.address() < 0) {
            m.bugCheck(0x50, "PAGE_FAULT_IN_NONPAGED_AREA", fault.address(), write, at, 0, text);
        } else {
            unhandled(ACCESS_VIOLATION, at, text);
        }
        return Interpreter.Exit.FAULT;
    }

    Interpreter.Exit divide() {
        m.present().lookIfExecuting();
        unhandled(DIVIDE_BY_ZERO, m.present().functionAddress(), "division by zero");
        return Interpreter.Exit.FAULT;
    }

    Interpreter.Exit wildCall(long address) {
        m.present().lookIfExecuting();
        String text = address == 0 ? "call through a null function pointer" : String.format("call to 0x%016X, where no function starts", address);
        m.witness().failed(m, text);
        if (m.irql() >= 2) {
            m.bugCheck(0xD1, "DRIVER_IRQL_NOT_LESS_OR_EQUAL", address, m.irql(), 8, address, text);
        } else {
            unhandled(ACCESS_VIOLATION, address, text);
        }
        return Interpreter.Exit.FAULT;
    }

    Interpreter.Exit tooDeep(int context, String callee) {
        m.present().lookIfExecuting();
        // Parameter 1 is the double fault that an exhausted kernel stack ends in.
        m.bugCheck(0x7F, "UNEXPECTED_KERNEL_MODE_TRAP", 8, 0, 0, 0,
                "kernel stack overflow: " + m.state().get(MachinePackage.EXECUTION_CONTEXT, context, MachinePackage.EXECUTION_CONTEXT__DEPTH) + " nested calls, the last to " + callee);
        return Interpreter.Exit.FAULT;
    }

    private void unhandled(long status, long at, String text) {
        if (status == DIVIDE_BY_ZERO) {
            m.witness().failed(m, text);
        }
        if (m.irql() >= 2) {
            m.bugCheck(0x1E, "KMODE_EXCEPTION_NOT_HANDLED", status, at, 0, 0, text);
        } else if (m.present().kind() == ContextKind.APP_VALUE) {
            m.bugCheck(0x3B, "SYSTEM_SERVICE_EXCEPTION", status & 0xFFFF_FFFFL, at, 0, 0, text);
        } else {
            m.bugCheck(0x7E, "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED", status, at, 0, 0, text);
        }
    }
}
