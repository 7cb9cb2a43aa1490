package org.dmaworkbench.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.dmaworkbench.machine.MemoryFault.Reason;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MemoryTest {
    private final StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);
    private final Memory memory = state.memory();

    private long allocate(RegionKind kind, long length, int flags) {
        return memory.regions().base(memory.regions().allocate(kind, length, state.names().intern("thing"), 0, flags));
    }

    private static void refused(Reason reason, String text, Executable access) {
        MemoryFault fault = assertThrows(MemoryFault.class, access);
        assertEquals(reason, fault.reason());
        assertTrue(fault.getMessage().contains(text), fault.getMessage());
    }

    @Test void valuesAreLittleEndianAndCrossPages() {
        long base = allocate(RegionKind.POOL, 8192, 0);
        memory.store32(base, 0x11223344);
        assertEquals(0x44, memory.load8(base));
        assertEquals(0x1122, memory.load16(base + 2));
        for (int bytes : new int[] {1, 2, 4, 8}) {
            for (long at = base + 4088; at < base + 4104; at++) {
                long value = 0x8877_6655_4433_2211L >>> 64 - 8 * bytes;
                memory.store(at, bytes, value);
                assertEquals(value, memory.load(at, bytes), bytes + " bytes at " + (at - base));
            }
        }
    }

    @Test void nullAndWildPointersAreRefused() {
        refused(Reason.NULL_POINTER, "null pointer", () -> memory.load32(0));
        refused(Reason.NULL_POINTER, "write of 8 bytes at 0x0000000000000010", () -> memory.store64(16, 1));
        refused(Reason.UNMAPPED, "no memory there", () -> memory.load8(0xDEAD_BEEF_0000L));
        refused(Reason.UNMAPPED, "no memory there", () -> memory.load8(-1));
    }

    @Test void everyAccessIsCheckedAgainstItsRegion() {
        long base = allocate(RegionKind.CONTEXT, 100, 0);
        memory.load32(base + 96);
        refused(Reason.OUT_OF_BOUNDS, "outside of context \"thing\" at 0x", () -> memory.load32(base + 97));
        refused(Reason.OUT_OF_BOUNDS, "100 bytes", () -> memory.load8(base + 100));
        refused(Reason.OUT_OF_BOUNDS, "outside of context", () -> memory.store8(base + 4096, 1));
        memory.store8(base + 99, 7);
        refused(Reason.OUT_OF_BOUNDS, "outside of context", () -> memory.store8(base + 100, 1));
    }

    @Test void freedMemoryIsRefusedAndItsAddressesRestForAWhile() {
        int region = memory.regions().allocate(RegionKind.POOL, 64, state.names().intern("old"), 0, 0);
        long base = memory.regions().base(region);
        memory.store8(base, 1);
        memory.regions().free(region, 5);
        refused(Reason.FREED, "use after free of pool \"old\"", () -> memory.load8(base));
        for (int i = 0; i < 60; i++) {
            int other = memory.regions().allocate(RegionKind.POOL, 64, 0, 0, 0);
            assertNotEquals(base, memory.regions().base(other));
            memory.regions().free(other, 0);
        }
        refused(Reason.FREED, "old", () -> memory.store8(base, 1));
        assertThrows(IllegalStateException.class, () -> memory.regions().free(region, 0));
    }

    @Test void regionsDoNotGrowWithoutEndWhenAllIsFreed() {
        for (int i = 0; i < 10_000; i++) {
            memory.regions().free(memory.regions().allocate(RegionKind.MDL, 5000, 0, 0, 0), 0);
        }
        assertTrue(state.rows(MachinePackage.REGION) < 100);
        assertEquals(0, state.liveRows(MachinePackage.PAGE));
    }

    @Test void readOnlyPageableAndProtectedMemory() {
        long constant = allocate(RegionKind.DATA, 16, Memory.READ_ONLY);
        memory.load8(constant);
        refused(Reason.READ_ONLY, "read-only data", () -> memory.store8(constant, 1));
        long paged = allocate(RegionKind.POOL, 16, Memory.PAGEABLE);
        memory.store8(paged, 1);
        memory.forbidPageable(true);
        refused(Reason.PAGEABLE, "DISPATCH_LEVEL", () -> memory.load8(paged));
        memory.forbidPageable(false);
        assertEquals(1, memory.load8(paged));
        int data = memory.regions().allocate(RegionKind.DATA, 64, 0, 0, 0);
        memory.regions().protect(data, 32);
        memory.store8(memory.regions().base(data) + 31, 1);
        refused(Reason.READ_ONLY, "read-only", () -> memory.store8(memory.regions().base(data) + 32, 1));
    }

    @Test void dictatedFramesAreUsedAndSharedFramesAreOnePage() {
        long[] frames = {0x10002, 0x0ABCD, 0x00F00};
        int user = memory.regions().allocate(RegionKind.USER_PAGES, 9000, 0x80, 0, 0, 0, frames, 3);
        int mapping = memory.regions().allocate(RegionKind.MDL, 9000, 0x80, 0, 0, 0, frames, 3);
        long u = memory.regions().base(user);
        long k = memory.regions().base(mapping);
        assertEquals(0x1000_2080L, memory.regions().physical(u));
        assertEquals(0x0ABC_D000L, memory.regions().physical(u + 0xF80));
        memory.store32(u + 0xF7E, 0x12345678);
        assertEquals(0x12345678, memory.load32(k + 0xF7E));
        assertEquals(0x5678, memory.physical().load(0x1000_2FFEL, 2));
        memory.physical().store(0x00F0_0000L, 1, 0x99);
        assertEquals(0x99, memory.load8(u + 0x1F80));
        memory.regions().free(user, 0);
        assertEquals(0x99, memory.load8(k + 0x1F80));
        assertTrue(memory.physical().exists(0x1000_2000L));
        memory.regions().free(mapping, 0);
        assertTrue(!memory.physical().exists(0x1000_2000L));
        assertEquals(0xFFFF_FFFFL, memory.physical().load(0x1000_2000L, 4));
    }

    @Test void scatteredPagesAreNeverAdjacentAndOthersAre() {
        long a = allocate(RegionKind.USER_PAGES, 5 * 4096, Memory.SCATTERED);
        long b = allocate(RegionKind.COMMON_BUFFER, 5 * 4096, 0);
        for (int i = 1; i < 5; i++) {
            assertNotEquals(memory.regions().physical(a + (i - 1) * 4096L) + 4096, memory.regions().physical(a + i * 4096L));
            assertEquals(memory.regions().physical(b + (i - 1) * 4096L) + 4096, memory.regions().physical(b + i * 4096L));
        }
    }

    @Test void bulkCopiesAgreeWithAPlainArray() {
        Random random = new Random(3);
        long base = allocate(RegionKind.POOL, 40_000, 0);
        byte[] plain = new byte[40_000];
        random.nextBytes(plain);
        memory.write(base, plain, 0, plain.length);
        for (int i = 0; i < 300; i++) {
            int n = random.nextInt(9000);
            int from = random.nextInt(plain.length - n);
            int to = random.nextInt(plain.length - n);
            System.arraycopy(plain, from, plain, to, n);
            memory.copy(base + to, base + from, n);
        }
        memory.fill(base + 100, 6000, 0xAB);
        Arrays.fill(plain, 100, 6100, (byte) 0xAB);
        byte[] read = new byte[plain.length];
        memory.read(base, read, 0, read.length);
        assertArrayEquals(plain, read);
    }

    @Test void bytesMoveBetweenDeviceMemoryAndPhysicalPages() {
        long sram = allocate(RegionKind.DEVICE_MEMORY, 0x20000, 0);
        long host = allocate(RegionKind.USER_PAGES, 0x20000, Memory.SCATTERED);
        byte[] data = new byte[0x5000];
        new Random(1).nextBytes(data);
        memory.write(sram + 0x123, data, 0, data.length);
        for (long done = 0; done < data.length; done += 0x1000) {
            assertEquals(0x1000, memory.physical().moveOut(sram + 0x123 + done, memory.regions().physical(host + done), 0x1000));
        }
        byte[] read = new byte[data.length];
        memory.read(host, read, 0, read.length);
        assertArrayEquals(data, read);
        memory.store8(host, 0x77);
        assertEquals(1, memory.physical().moveIn(memory.regions().physical(host), sram, 1));
        assertEquals(0x77, memory.load8(sram));
        assertEquals(0, memory.physical().moveOut(sram, 0xF000_0000L, 16));
    }

    @Test void writesAfterACopyDoNotReachTheCopyThroughAnyAlias() {
        long[] frames = {0x500};
        long a = memory.regions().base(memory.regions().allocate(RegionKind.USER_PAGES, 4096, 0, 0, 0, 0, frames, 1));
        long b = memory.regions().base(memory.regions().allocate(RegionKind.MDL, 4096, 0, 0, 0, 0, frames, 1));
        memory.store8(a, 1);
        memory.load8(b);
        StateBlock copy = state.copy();
        memory.store8(a, 2);
        assertEquals(2, memory.load8(b), "the second mapping sees the page that replaced the shared one");
        assertEquals(1, copy.memory().load8(a));
        copy.memory().store8(b, 3);
        assertEquals(3, copy.memory().load8(a));
        assertEquals(2, memory.load8(a));
    }

    @Test void mmioGoesToTheBus() {
        long[] last = new long[3];
        memory.bus(new MmioBus() {
            @Override public long read(int region, long offset, int bytes) {
                return 0xA0 + offset + bytes;
            }

            @Override public void write(int region, long offset, int bytes, long value) {
                last[0] = offset;
                last[1] = bytes;
                last[2] = value;
            }
        });
        int window = memory.regions().allocateMmio(0x200, state.names().intern("BAR0"), 0, 1, 0);
        long base = memory.regions().base(window);
        assertTrue(Memory.isMmio(base));
        assertEquals(0xA0 + 0x68 + 4, memory.load32(base + 0x68));
        memory.store8(base + 0xA8, 0x13);
        assertArrayEquals(new long[] {0xA8, 1, 0x13}, last);
        refused(Reason.OUT_OF_BOUNDS, "mmio \"BAR0\"", () -> memory.load32(base + 0x1FE));
    }
}
