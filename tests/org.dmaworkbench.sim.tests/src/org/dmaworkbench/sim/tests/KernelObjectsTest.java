package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spin locks, IRQL and events of the kernel in a driver's own memory. */
class KernelObjectsTest {
    private static Ran run(String body, String scenario) {
        return new DmaModel().more("KSPIN_LOCK Lock; KEVENT Event; LARGE_INTEGER Wait; KIRQL Old; LONG Waited;").queue("parallel; accepts read; EvtIoRead = OnRead;").onRead(body)
                .scenario(scenario);
    }

    @Test void spinLockRaisesAndGivesTheOldIrqlBack() {
        Ran ran = run("""
                KeInitializeSpinLock(&Lock);
                KeAcquireSpinLock(&Lock, &Old);
                DbgPrint("%d %d", KeGetCurrentIrql(), Old);
                KeReleaseSpinLock(&Lock, Old);
                DbgPrint("%d", KeGetCurrentIrql());
                KeRaiseIrql(DISPATCH_LEVEL, &Old);
                KeAcquireSpinLockAtDpcLevel(&Lock);
                KeReleaseSpinLockFromDpcLevel(&Lock);
                DbgPrint("%d", KeGetCurrentIrql());
                KeLowerIrql(Old);
                DbgPrint("%d", KeGetCurrentIrql());
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """, "app h { r1 = read(4); }");
        assertEquals(List.of("2 0", "0", "2", "0"), ran.texts());
    }

    @Test void theSecondProcessorSpins() {
        Ran ran = run("""
                KeAcquireSpinLock(&Lock, &Old);
                DbgPrint("in");
                KeStallExecutionProcessor(50);
                DbgPrint("out");
                KeReleaseSpinLock(&Lock, Old);
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """, "app a { r1 = read(4); } app b { r2 = read(4); }");
        assertEquals(List.of("in", "out", "in", "out"), ran.texts());
    }

    @Test void aThreadWaitsForAnEvent() {
        Ran ran = run("""
                if (Waited++ == 0) {
                    KeInitializeEvent(&Event, SynchronizationEvent, FALSE);
                    DbgPrint("wait");
                    DbgPrint("%08X state %d", KeWaitForSingleObject(&Event, Executive, KernelMode, FALSE, NULL), KeReadStateEvent(&Event));
                } else {
                    DbgPrint("set %d", KeSetEvent(&Event, IO_NO_INCREMENT, FALSE));
                }
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """, "app a { r1 = read(4); } app b { sleep 1 ms; r2 = read(4); }");
        assertEquals(List.of("wait", "set 0", "00000000 state 0"), ran.texts());
    }

    @Test void aWaitEnds() {
        Ran ran = run("""
                KeInitializeEvent(&Event, NotificationEvent, TRUE);
                DbgPrint("%08X state %d", KeWaitForSingleObject(&Event, Executive, KernelMode, FALSE, NULL), KeResetEvent(&Event));
                Wait.QuadPart = -10000;
                DbgPrint("%08X", KeWaitForSingleObject(&Event, Executive, KernelMode, FALSE, &Wait));
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """, "app h { r1 = read(4); }");
        assertEquals(List.of("00000000 state 1", "00000102"), ran.texts());
    }

    @Test void whatIsNoEventIsRefused() {
        Ran ran = run("KeWaitForSingleObject(&Lock, Executive, KernelMode, FALSE, NULL);", "app h { r1 = read(4); }");
        assertTrue(ran.verdict().message().contains("not prepared by KeInitializeEvent"), ran::report);
    }
}
