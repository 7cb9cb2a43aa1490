package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions of the kernel that need nothing but memory and time. */
class KernelFunctionsTest {
    @Test void interlockedOperationsReturnWhatTheyShould() {
        assertEquals(List.of("1 0 0", "0 7", "7 9", "9 1", "1 5 5", "0 1"), RegisterModel.run("""
                LONG v = 0;
                LONG64 w = 4;
                DbgPrint("%d %d %d", InterlockedIncrement(&v), InterlockedDecrement(&v), v);
                DbgPrint("%d %d", InterlockedExchange(&v, 7), v);
                DbgPrint("%d %d", InterlockedExchangeAdd(&v, 2), v);
                DbgPrint("%d %d", InterlockedCompareExchange(&v, 1, 9), v);
                DbgPrint("%d %d %d", InterlockedCompareExchange(&v, 2, 8), (LONG) InterlockedIncrement64(&w), (LONG) w);
                DbgPrint("%d %d", InterlockedBitTestAndSet(&v, 3), InterlockedBitTestAndReset(&v, 3));
                """));
    }

    @Test void aNegativeLongComparesAsOne() {
        assertEquals(List.of("-1 5", "-2"), RegisterModel.run("""
                LONG v = -1;
                DbgPrint("%d %d", InterlockedCompareExchange(&v, 5, -1), v);
                v = -1;
                DbgPrint("%d", InterlockedDecrement(&v));
                """));
    }

    @Test void clocksShowVirtualTime() {
        assertEquals(List.of("1", "10000000", "0", "1"), RegisterModel.run("""
                LARGE_INTEGER frequency, before, after;
                before = KeQueryPerformanceCounter(&frequency);
                KeStallExecutionProcessor(10);
                after = KeQueryPerformanceCounter(NULL);
                DbgPrint("%d", after.QuadPart - before.QuadPart >= 100 && after.QuadPart - before.QuadPart < 110);
                DbgPrint("%d", frequency.LowPart);
                DbgPrint("%d", KeQueryActiveProcessorCount(NULL) <= KeGetCurrentProcessorNumber());
                KeQuerySystemTime(&before);
                DbgPrint("%d", before.QuadPart > 134116992000000000);
                """));
    }

    @Test void poolMemoryIsZeroedOnlyWhereTheContractSaysSo() {
        assertEquals(List.of("00000000 A5A5A5A5"), RegisterModel.run("""
                PULONG a = (PULONG) ExAllocatePool2(POOL_FLAG_NON_PAGED, 64, 0x74736554);
                PULONG b = (PULONG) ExAllocatePoolWithTag(NonPagedPoolNx, 64, 0x74736554);
                DbgPrint("%08X %08X", a[15], b[15]);
                ExFreePoolWithTag(a, 0x74736554);
                ExFreePool(b);
                """));
    }

    @Test void poolMemoryFreedTwiceOrWithAnotherTagStopsTheMachine() {
        String allocate = "PVOID p = ExAllocatePool2(POOL_FLAG_NON_PAGED, 64, 0x74736554);";
        assertTrue(RegisterModel.ran(allocate + "ExFreePool(p); ExFreePool(p);").verdict().message().contains("freed twice"));
        assertTrue(RegisterModel.ran(allocate + "ExFreePoolWithTag(p, 0x41414141);").verdict().message().contains("freed with tag AAAA"));
        assertTrue(RegisterModel.ran("ULONG x = 1; ExFreePool(&x);").verdict().message().contains("is no pool memory"));
    }
}
