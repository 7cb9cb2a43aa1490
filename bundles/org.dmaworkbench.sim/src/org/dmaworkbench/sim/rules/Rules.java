package org.dmaworkbench.sim.rules;

import java.util.List;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.rules.device.M15;
import org.dmaworkbench.sim.rules.device.M2;
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
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.rules.irql.PagedCode;
import org.dmaworkbench.sim.rules.kernel.Assertion;
import org.dmaworkbench.sim.rules.kernel.StructureSize;
import org.dmaworkbench.sim.rules.kernel.TimerStopInCallback;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLockRelease;
import org.dmaworkbench.sim.rules.lock.WdfSpinlock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlockRelease;
import org.dmaworkbench.sim.rules.power.ResumeIdle;
import org.dmaworkbench.sim.rules.power.StopAckWithinEvtIoStop;
import org.dmaworkbench.sim.rules.queue.ChangeQueueState;
import org.dmaworkbench.sim.rules.queue.NoIoQueuePurgeSynchronously;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueFindRequest;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueRetrieveFoundRequest;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueRetrieveNextRequest;
import org.dmaworkbench.sim.rules.request.CompleteCanceledReq;
import org.dmaworkbench.sim.rules.request.InvalidReqAccess;
import org.dmaworkbench.sim.rules.request.MarkCancOnCancReqLocal;
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
            D20.RULE, D21.RULE, D22.RULE, D25.RULE, D26.RULE,
            // Requests (facts kmdf 6.2)
            CompleteCanceledReq.RULE, InvalidReqAccess.RULE, MarkCancOnCancReqLocal.RULE, R01.RULE,
            ReqIsCancOnCancReq.RULE, ReqMarkCancelableSend.RULE, ReqNotCanceledLocal.RULE, RequestAttributes.RULE,
            // Queues
            ChangeQueueState.RULE, NoIoQueuePurgeSynchronously.RULE, WdfIoQueueFindRequest.RULE,
            WdfIoQueueRetrieveFoundRequest.RULE, WdfIoQueueRetrieveNextRequest.RULE,
            // Plug and play and power
            ResumeIdle.RULE, StopAckWithinEvtIoStop.RULE,
            // Locks
            WdfInterruptLock.RULE, WdfInterruptLockRelease.RULE, WdfSpinlock.RULE, WdfWaitlock.RULE,
            WdfWaitlockRelease.RULE,
            // IRQL
            KmdfIrql.RULE, PagedCode.RULE,
            // Kernel
            Assertion.RULE, StructureSize.RULE, TimerStopInCallback.RULE,
            // Monitors of the chip (facts pci9656 6.8)
            M15.RULE, M2.RULE);

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
