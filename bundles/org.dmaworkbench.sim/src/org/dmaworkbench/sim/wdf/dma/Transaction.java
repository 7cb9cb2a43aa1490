package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLAGS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__PROFILE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__VERSION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__TRANSFERS;

import org.dmaworkbench.sim.kernel.hal.DmaAdapter;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * A view of one WDFDMATRANSACTION in the state block (facts kmdf 2): its cells by column, and the changes that several functions
 * make alike.
 *
 * @param machine where it lives
 * @param row its row in table Transaction
 */
record Transaction(Machine machine, int row) {
    /** Returns the transaction with a handle; bug check 5 if there is none. */
    static Transaction of(Machine machine, long handle) {
        return new Transaction(machine, Objects.subject(machine, handle, ObjectKind.DMA_TRANSACTION));
    }

    long get(int column) {
        return machine.state().get(TRANSACTION, row, column);
    }

    void set(int column, long value) {
        machine.state().set(TRANSACTION, row, column, value);
    }

    TransactionState state() {
        return TransactionState.of(get(TRANSACTION__STATE));
    }

    /** Changes the state and records it. */
    void moveTo(TransactionState next) {
        long before = get(TRANSACTION__STATE);
        if (before == next.ordinal()) {
            return;
        }
        set(TRANSACTION__STATE, next.ordinal());
        machine.trace().emit(Kind.TRANSACTION_STATE, machine.cause(), Objects.name(machine, object()), before, next.ordinal());
    }

    int object() {
        return (int) get(TRANSACTION__OBJECT) - 1;
    }

    long handle() {
        return Objects.handle(machine, object());
    }

    int enabler() {
        return (int) get(TRANSACTION__ENABLER) - 1;
    }

    long enabler(int column) {
        return machine.state().get(DMA_ENABLER, enabler(), column);
    }

    /** Returns a cell of the adapter in use; there must be one. */
    long adapter(int column) {
        return machine.state().get(DMA_ADAPTER, (int) get(TRANSACTION__ADAPTER) - 1, column);
    }

    boolean hasAdapter() {
        return get(TRANSACTION__ADAPTER) != 0;
    }

    /** Returns the adapter in use; there must be one. */
    DmaAdapter adapter() {
        return new DmaAdapter(machine, (int) get(TRANSACTION__ADAPTER) - 1);
    }

    /** Returns the row of the enabler's adapter for a direction. */
    int adapterRow(int direction) {
        return (int) enabler(direction == RequestTransfer.READ ? DMA_ENABLER__READ_ADAPTER : DMA_ENABLER__WRITE_ADAPTER) - 1;
    }

    DmaProfile profile() {
        return DmaProfile.of(enabler(DMA_ENABLER__PROFILE));
    }

    /** Returns whether the functions of DMA version 3 work; version 4 is not version 3 (facts kmdf 1.2). */
    boolean usesVersion3() {
        return enabler(DMA_ENABLER__VERSION) == 3;
    }

    /** Forgets the counters, the buffer and the settings of one use (facts kmdf 2.4 item 10, 2.9). The adapter and a reservation stay. */
    void reset() {
        set(TRANSACTION__PROGRAM, 0);
        set(TRANSACTION__RESERVE, 0);
        set(TRANSACTION__CONTEXT, 0);
        set(TRANSACTION__MDL, 0);
        set(TRANSACTION__OFFSET, 0);
        set(TRANSACTION__POSITION_MDL, 0);
        set(TRANSACTION__POSITION_OFFSET, 0);
        set(TRANSACTION__LENGTH, 0);
        set(TRANSACTION__REMAINING, 0);
        set(TRANSACTION__CURRENT, 0);
        set(TRANSACTION__DONE, 0);
        set(TRANSACTION__TRANSFERS, 0);
        set(TRANSACTION__MAXIMUM_FRAGMENT, 0);
        set(TRANSACTION__IMMEDIATE_EXECUTION, 0);
        set(TRANSACTION__SINGLE_TRANSFER, defaultSingleTransfer());
    }

    long defaultSingleTransfer() {
        return (enabler(DMA_ENABLER__FLAGS) & EnablerConfig.REQUIRE_SINGLE_TRANSFER) != 0 ? 1 : 0;
    }
}
