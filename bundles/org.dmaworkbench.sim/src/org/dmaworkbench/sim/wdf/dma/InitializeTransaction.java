package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Violations;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionInitialize and …UsingRequest (facts kmdf 2.4): checks in KMDF's order, then the fragmentation check. */
final class InitializeTransaction {
    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int METHOD_MASK = 3;
    private static final int METHOD_BUFFERED = 0;
    private static final int METHOD_IN_DIRECT = 1;
    private static final int METHOD_NEITHER = 3;

    private InitializeTransaction() { }

    /** WdfDmaTransactionInitialize(transaction, program, direction, mdl, address, length). */
    static long usingMdl(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        return initialize(t, a.arg(1), a.arg(2), a.arg(3), a.arg(4) - new Mdl(m.memory()).virtualAddress(a.arg(3)), a.arg(5));
    }

    /** WdfDmaTransactionInitializeUsingRequest(transaction, request, program, direction). */
    static long usingRequest(Machine m, Activation a) {
        StateBlock state = m.state();
        Transaction t = Transaction.of(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(2));
        long direction = a.arg(3);
        if (direction != READ && direction != WRITE) {
            return NtStatus.INVALID_PARAMETER;
        }
        int request = Objects.subject(m, a.arg(1), ObjectKind.REQUEST);
        long length = transferLength(state, request, direction);
        if (length < 0) {
            Violations.record(m, "D-13", "the direction of the transaction does not fit the request");
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long mdl = state.get(REQUEST, request, REQUEST__MDL);
        if (mdl == 0) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        if (length == 0) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long status = initialize(t, a.arg(2), direction, Mdl.address(m, (int) mdl - 1), 0, length);
        if (NtStatus.isSuccess(status)) {
            // No reference yet: it is taken by Execute (facts kmdf 2.13).
            t.set(TRANSACTION__REQUEST, request + 1);
        }
        return status;
    }

    /** Returns the bytes to transfer, or -1 if the request does not go in this direction. */
    private static long transferLength(StateBlock state, int request, long direction) {
        AppStep.Kind kind = AppStep.Kind.values()[(int) state.get(REQUEST, request, REQUEST__KIND)];
        return switch (kind) {
            case READ -> direction == READ ? state.get(REQUEST, request, REQUEST__LENGTH) : -1;
            case WRITE -> direction == WRITE ? state.get(REQUEST, request, REQUEST__LENGTH) : -1;
            case IOCTL -> {
                int method = (int) state.get(REQUEST, request, REQUEST__CODE) & METHOD_MASK;
                if (method == METHOD_NEITHER) {
                    yield -1;
                }
                if (method == METHOD_BUFFERED) {
                    yield state.get(REQUEST, request, direction == WRITE ? REQUEST__INPUT_LENGTH : REQUEST__OUTPUT_LENGTH);
                }
                yield (method == METHOD_IN_DIRECT) == (direction == WRITE) ? state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH) : -1;
            }
        };
    }

    private static long initialize(Transaction t, long program, long direction, long mdl, long offset, long length) {
        Machine m = t.machine();
        Mdl chain = new Mdl(m.memory());
        if (length == 0 || direction != READ && direction != WRITE || Long.compareUnsigned(offset, chain.byteCount(mdl)) >= 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        TransactionState before = t.state();
        if (before != TransactionState.CREATED && before != TransactionState.RESERVED && before != TransactionState.RELEASED) {
            throw WdfBugCheck.dma(m, t.handle(), before.ordinal());
        }
        // The length is stored through a 32-bit cast.
        long stored = length & 0xFFFF_FFFFL;
        t.set(TRANSACTION__ADAPTER, t.enabler(direction == READ ? DMA_ENABLER__READ_ADAPTER : DMA_ENABLER__WRITE_ADAPTER));
        t.set(TRANSACTION__MAXIMUM_FRAGMENT, t.adapter(DMA_ADAPTER__MAXIMUM_FRAGMENT));
        t.set(TRANSACTION__PROGRAM, program);
        t.set(TRANSACTION__DIRECTION, direction);
        t.set(TRANSACTION__MDL, mdl);
        t.set(TRANSACTION__OFFSET, offset);
        t.set(TRANSACTION__POSITION_MDL, mdl);
        t.set(TRANSACTION__POSITION_OFFSET, offset);
        t.set(TRANSACTION__LENGTH, stored);
        t.set(TRANSACTION__REMAINING, stored);
        t.set(TRANSACTION__CURRENT, 0);
        t.set(TRANSACTION__DONE, 0);
        long status = t.get(TRANSACTION__SINGLE_TRANSFER) != 0 ? prepareSingleTransfer(t, chain, mdl, offset, stored)
                : checkFragments(t, chain, mdl, offset, stored);
        if (NtStatus.isSuccess(status)) {
            t.moveTo(TransactionState.INITIALIZED);
        } else if (before != TransactionState.RELEASED) {
            t.reset();
            t.moveTo(TransactionState.RELEASED);
        }
        return status;
    }

    /** Facts kmdf 2.9. */
    private static long prepareSingleTransfer(Transaction t, Mdl chain, long mdl, long offset, long length) {
        t.set(TRANSACTION__MAXIMUM_FRAGMENT, t.enabler(DMA_ENABLER__MAXIMUM_LENGTH));
        if (length > t.get(TRANSACTION__MAXIMUM_FRAGMENT)) {
            return NtStatus.WDF_TOO_MANY_TRANSFERS;
        }
        long[] elements = new long[1];
        if (!ScatterGather.build(chain, mdl, offset, length, true, (address, bytes) -> elements[0]++)) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        if (ScatterGather.registers(chain, mdl, offset, length) > t.adapter(DMA_ADAPTER__MAP_REGISTERS)) {
            return NtStatus.WDF_NOT_ENOUGH_MAP_REGISTERS;
        }
        return elements[0] > t.enabler(DMA_ENABLER__ELEMENT_LIMIT) ? NtStatus.WDF_TOO_FRAGMENTED : NtStatus.SUCCESS;
    }

    private static long checkFragments(Transaction t, Mdl chain, long mdl, long offset, long length) {
        Machine m = t.machine();
        return switch (FragmentationCheck.of(chain, mdl, offset, length, t.get(TRANSACTION__MAXIMUM_FRAGMENT),
                t.adapter(DMA_ADAPTER__MAP_REGISTERS), t.enabler(DMA_ENABLER__ELEMENT_LIMIT))) {
            case FITS -> NtStatus.SUCCESS;
            case TOO_FRAGMENTED -> NtStatus.WDF_TOO_FRAGMENTED;
            case BUFFER_TOO_SMALL -> NtStatus.BUFFER_TOO_SMALL;
            case LEFT_THE_CHAIN -> {
                Violations.record(m, "D-12", "the length goes beyond the MDL chain");
                throw WdfBugCheck.crash(m);
            }
            case ENDLESS -> {
                Violations.record(m, "D-19", "the adapter has no room for a single byte: KMDF would loop for ever in Initialize");
                throw m.error("WdfDmaTransactionInitialize never returns: the longest fragment has 0 bytes");
            }
        };
    }
}
