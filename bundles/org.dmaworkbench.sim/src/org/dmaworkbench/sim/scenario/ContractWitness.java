package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.REGION;
import static org.dmaworkbench.machine.model.MachinePackage.REGION__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REGION__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;

import org.dmaworkbench.machine.MemoryFault;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.rules.irql.PageableMemory;
import org.dmaworkbench.sim.rules.kernel.DivideByZero;
import org.dmaworkbench.sim.rules.kernel.NullCheck;
import org.dmaworkbench.sim.rules.kernel.OutOfBounds;
import org.dmaworkbench.sim.rules.kernel.ReadOnlyMemory;
import org.dmaworkbench.sim.rules.kernel.UseAfterFree;
import org.dmaworkbench.sim.rules.kernel.WildPointer;
import org.dmaworkbench.sim.rules.request.BufAfterReqCompletedIoctl;
import org.dmaworkbench.sim.rules.request.BufAfterReqCompletedRead;
import org.dmaworkbench.sim.rules.request.BufAfterReqCompletedWrite;
import org.dmaworkbench.sim.rules.request.MdlAfterReqCompletedIoctl;
import org.dmaworkbench.sim.rules.request.MdlAfterReqCompletedRead;
import org.dmaworkbench.sim.rules.request.MdlAfterReqCompletedWrite;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Witness;

/** Names the rule behind what driver code does wrong with memory. */
final class ContractWitness implements Witness {
    private static final String SYSTEM_BUFFER = "system buffer of ";
    private static final String MDL = "MDL of ";

    @Override public void refused(Machine m, MemoryFault fault) {
        String access = fault.getMessage();
        switch (fault.reason()) {
            case NULL_POINTER -> NullCheck.broken(m, access);
            case UNMAPPED -> WildPointer.broken(m, access);
            case OUT_OF_BOUNDS -> OutOfBounds.broken(m, access);
            case READ_ONLY -> ReadOnlyMemory.broken(m, access);
            case PAGEABLE -> PageableMemory.broken(m, access, m.irql());
            case FREED -> freed(m, fault.region(), access);
        }
    }

    @Override public void failed(Machine m, String what) {
        if (what.startsWith("division")) {
            DivideByZero.broken(m);
        } else {
            WildPointer.broken(m, what);
        }
    }

    private static void freed(Machine m, int region, String access) {
        StateBlock state = m.state();
        String name = state.names().text((int) state.get(REGION, region, REGION__NAME));
        boolean buffer = name.startsWith(SYSTEM_BUFFER) || state.get(REGION, region, REGION__KIND) == RegionKind.MDL_VALUE;
        String request = name.startsWith(SYSTEM_BUFFER) ? name.substring(SYSTEM_BUFFER.length()) : name.startsWith(MDL) ? name.substring(MDL.length()) : "";
        AppStep.Kind kind = kind(state, request);
        if (kind == null) {
            UseAfterFree.broken(m, access);
        } else if (buffer) {
            switch (kind) {
                case READ -> BufAfterReqCompletedRead.broken(m, request, access);
                case WRITE -> BufAfterReqCompletedWrite.broken(m, request, access);
                case IOCTL -> BufAfterReqCompletedIoctl.broken(m, request, access);
            }
        } else {
            switch (kind) {
                case READ -> MdlAfterReqCompletedRead.broken(m, request, access);
                case WRITE -> MdlAfterReqCompletedWrite.broken(m, request, access);
                case IOCTL -> MdlAfterReqCompletedIoctl.broken(m, request, access);
            }
        }
    }

    /** Returns what kind of request has a name, or null if none has. */
    private static AppStep.Kind kind(StateBlock state, String request) {
        for (int row = 0; row < state.rows(REQUEST) && !request.isEmpty(); row++) {
            if (state.names().text((int) state.get(REQUEST, row, REQUEST__NAME)).equals(request)) {
                return AppStep.Kind.values()[(int) state.get(REQUEST, row, REQUEST__KIND)];
            }
        }
        return null;
    }
}
