package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ALLOCATED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__COMPLETED_TRANSFERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__TRANSFERS;

import org.dmaworkbench.sim.trace.TraceNames;

/** What {@code !wdfdmatransaction} shows: state, progress, request, fragment, map registers. */
final class TransactionDump {
    private TransactionDump() { }

    static void write(DumpText out, int row) {
        out.line("state", TraceNames.transactionState(out.get(TRANSACTION, row, TRANSACTION__STATE)));
        out.object("enabler", out.get(DMA_ENABLER, (int) out.get(TRANSACTION, row, TRANSACTION__ENABLER) - 1, DMA_ENABLER__OBJECT));
        long request = out.get(TRANSACTION, row, TRANSACTION__REQUEST);
        out.line("request", request == 0 ? "none" : out.text(out.get(REQUEST, (int) request - 1, REQUEST__NAME)));
        out.line("direction", out.get(TRANSACTION, row, TRANSACTION__LENGTH) == 0 ? "none" : TraceNames.direction(out.get(TRANSACTION, row, TRANSACTION__DIRECTION)));
        out.line("length", out.get(TRANSACTION, row, TRANSACTION__LENGTH));
        out.line("transferred", out.get(TRANSACTION, row, TRANSACTION__DONE));
        out.line("in this transfer", out.get(TRANSACTION, row, TRANSACTION__CURRENT));
        out.line("not staged yet", out.get(TRANSACTION, row, TRANSACTION__REMAINING));
        out.line("longest transfer", out.get(TRANSACTION, row, TRANSACTION__MAXIMUM_FRAGMENT));
        out.line("transfers", out.get(TRANSACTION, row, TRANSACTION__TRANSFERS) + ", " + out.get(TRANSACTION, row, TRANSACTION__COMPLETED_TRANSFERS) + " completed");
        out.hex("MDL", out.get(TRANSACTION, row, TRANSACTION__MDL));
        out.line("map registers", out.get(TRANSACTION, row, TRANSACTION__ALLOCATED) + ", " + out.get(TRANSACTION, row, TRANSACTION__RESERVED) + " reserved");
        out.flag("single transfer", out.get(TRANSACTION, row, TRANSACTION__SINGLE_TRANSFER));
        out.flag("immediate execution", out.get(TRANSACTION, row, TRANSACTION__IMMEDIATE_EXECUTION));
        out.callback("EvtProgramDma", out.get(TRANSACTION, row, TRANSACTION__PROGRAM));
    }
}
