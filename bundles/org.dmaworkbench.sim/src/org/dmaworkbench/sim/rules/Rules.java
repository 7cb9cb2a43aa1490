package org.dmaworkbench.sim.rules;

import java.util.List;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.rules.device.M15;
import org.dmaworkbench.sim.rules.device.M2;
import org.dmaworkbench.sim.rules.device.M6;
import org.dmaworkbench.sim.rules.dma.D01;
import org.dmaworkbench.sim.rules.dma.D02;
import org.dmaworkbench.sim.rules.dma.D03;
import org.dmaworkbench.sim.rules.dma.D04;
import org.dmaworkbench.sim.rules.dma.D05;
import org.dmaworkbench.sim.rules.dma.D11;
import org.dmaworkbench.sim.rules.dma.D12;
import org.dmaworkbench.sim.rules.dma.D13;
import org.dmaworkbench.sim.rules.dma.D17;
import org.dmaworkbench.sim.rules.dma.D19;
import org.dmaworkbench.sim.rules.dma.D20;
import org.dmaworkbench.sim.rules.dma.D21;
import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.rules.dma.D25;
import org.dmaworkbench.sim.rules.dma.D26;
import org.dmaworkbench.sim.rules.dma.D31;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.rules.irql.PageableMemory;
import org.dmaworkbench.sim.rules.irql.PagedCode;
import org.dmaworkbench.sim.rules.irql.WaitAtDispatch;
import org.dmaworkbench.sim.rules.kernel.Assertion;
import org.dmaworkbench.sim.rules.kernel.DivideByZero;
import org.dmaworkbench.sim.rules.kernel.NullCheck;
import org.dmaworkbench.sim.rules.kernel.OutOfBounds;
import org.dmaworkbench.sim.rules.kernel.PoolFreedTwice;
import org.dmaworkbench.sim.rules.kernel.PoolNoAllocation;
import org.dmaworkbench.sim.rules.kernel.PoolWrongTag;
import org.dmaworkbench.sim.rules.kernel.ReadOnlyMemory;
import org.dmaworkbench.sim.rules.kernel.StallTooLong;
import org.dmaworkbench.sim.rules.kernel.StructureSize;
import org.dmaworkbench.sim.rules.kernel.TimerStopInCallback;
import org.dmaworkbench.sim.rules.kernel.UseAfterFree;
import org.dmaworkbench.sim.rules.kernel.WildPointer;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLockRelease;
import org.dmaworkbench.sim.rules.lock.WdfSpinlock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlockRelease;
import org.dmaworkbench.sim.rules.object.BC0xA;
import org.dmaworkbench.sim.rules.object.BC0xB;
import org.dmaworkbench.sim.rules.object.BC2;
import org.dmaworkbench.sim.rules.object.BC3;
import org.dmaworkbench.sim.rules.object.BC4;
import org.dmaworkbench.sim.rules.object.BC5;
import org.dmaworkbench.sim.rules.object.BC6;
import org.dmaworkbench.sim.rules.object.DeferredDisposal;
import org.dmaworkbench.sim.rules.object.DeletedObject;
import org.dmaworkbench.sim.rules.object.ObjectNotDeletable;
import org.dmaworkbench.sim.rules.power.ResumeIdle;
import org.dmaworkbench.sim.rules.power.StopAckWithinEvtIoStop;
import org.dmaworkbench.sim.rules.queue.ChangeQueueState;
import org.dmaworkbench.sim.rules.queue.NoIoQueuePurgeSynchronously;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueFindRequest;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueRetrieveFoundRequest;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueRetrieveNextRequest;
import org.dmaworkbench.sim.rules.request.BufAfterReqCompletedIoctl;
import org.dmaworkbench.sim.rules.request.BufAfterReqCompletedRead;
import org.dmaworkbench.sim.rules.request.BufAfterReqCompletedWrite;
import org.dmaworkbench.sim.rules.request.CompleteCanceledReq;
import org.dmaworkbench.sim.rules.request.DoubleCompletion;
import org.dmaworkbench.sim.rules.request.InvalidReqAccess;
import org.dmaworkbench.sim.rules.request.InvalidReqAccessLocal;
import org.dmaworkbench.sim.rules.request.MarkCancOnCancReqLocal;
import org.dmaworkbench.sim.rules.request.MdlAfterReqCompletedIoctl;
import org.dmaworkbench.sim.rules.request.MdlAfterReqCompletedRead;
import org.dmaworkbench.sim.rules.request.MdlAfterReqCompletedWrite;
import org.dmaworkbench.sim.rules.request.R01;
import org.dmaworkbench.sim.rules.request.ReqIsCancOnCancReq;
import org.dmaworkbench.sim.rules.request.ReqMarkCancelableSend;
import org.dmaworkbench.sim.rules.request.ReqNotCanceledLocal;
import org.dmaworkbench.sim.rules.request.RequestAttributes;

/** Every rule there is; a new one is added to its group. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            // DMA (facts kmdf 6.1)
            D01.RULE, D02.RULE, D03.RULE, D04.RULE, D05.RULE, D11.RULE, D12.RULE, D13.RULE, D17.RULE, D19.RULE,
            D20.RULE, D21.RULE, D22.RULE, D25.RULE, D26.RULE, D31.RULE,
            // Requests (facts kmdf 6.2)
            BufAfterReqCompletedIoctl.RULE, BufAfterReqCompletedRead.RULE, BufAfterReqCompletedWrite.RULE,
            CompleteCanceledReq.RULE, DoubleCompletion.RULE, InvalidReqAccess.RULE, InvalidReqAccessLocal.RULE,
            MarkCancOnCancReqLocal.RULE, MdlAfterReqCompletedIoctl.RULE, MdlAfterReqCompletedRead.RULE,
            MdlAfterReqCompletedWrite.RULE, R01.RULE, ReqIsCancOnCancReq.RULE, ReqMarkCancelableSend.RULE,
            ReqNotCanceledLocal.RULE, RequestAttributes.RULE,
            // Objects
            DeferredDisposal.RULE, DeletedObject.RULE, ObjectNotDeletable.RULE,
            // Queues
            ChangeQueueState.RULE, NoIoQueuePurgeSynchronously.RULE, WdfIoQueueFindRequest.RULE,
            WdfIoQueueRetrieveFoundRequest.RULE, WdfIoQueueRetrieveNextRequest.RULE,
            // Plug and play and power
            ResumeIdle.RULE, StopAckWithinEvtIoStop.RULE,
            // Locks
            WdfInterruptLock.RULE, WdfInterruptLockRelease.RULE, WdfSpinlock.RULE, WdfWaitlock.RULE,
            WdfWaitlockRelease.RULE,
            // IRQL
            KmdfIrql.RULE, PageableMemory.RULE, PagedCode.RULE, WaitAtDispatch.RULE,
            // Handles and objects (facts kmdf 6.3)
            BC0xA.RULE, BC0xB.RULE, BC2.RULE, BC3.RULE, BC4.RULE, BC5.RULE, BC6.RULE,
            // Kernel
            Assertion.RULE, DivideByZero.RULE, NullCheck.RULE, OutOfBounds.RULE, PoolFreedTwice.RULE,
            PoolNoAllocation.RULE, PoolWrongTag.RULE, ReadOnlyMemory.RULE, StallTooLong.RULE,
            StructureSize.RULE, TimerStopInCallback.RULE, UseAfterFree.RULE, WildPointer.RULE,
            // Monitors of the chip (facts pci9656 6.8)
            M15.RULE, M2.RULE, M6.RULE);

    private Rules() { }

    /** Returns all rules, group by group. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Returns the rule with an id, or null. */
    public static Rule of(String id) {
        return ALL.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }
}
