package org.dmaworkbench.sim.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The store of events. */
class TraceTest {
    @Test
    void everyFieldComesBack() {
        Trace trace = new Trace(true);
        Stamp now = trace.stamp();
        now.t = 123_456_789_012L;
        now.cpu = 7;
        now.irql = 31;
        now.ctx = trace.intern("isr Interrupt cpu7");
        now.at = Stamp.scenario(3, 70_000, 12);
        long seq = trace.emit(Kind.BUGCHECK, 0xFF_FFFF_FFFFL, 1, -2, Long.MIN_VALUE, Long.MAX_VALUE, 5, 6);
        TraceCursor at = trace.cursor();
        assertTrue(at.next());
        assertEquals(1, seq);
        assertEquals(Kind.BUGCHECK, at.kind());
        assertEquals(123_456_789_012L, at.t());
        assertEquals(7, at.cpu());
        assertEquals(31, at.irql());
        assertEquals("isr Interrupt cpu7", at.ctxName());
        assertEquals(Stamp.scenario(3, 70_000, 12), at.at());
        assertEquals(0xFF_FFFF_FFFFL, at.cause());
        assertEquals(6, at.count());
        assertEquals(-2, at.arg(1));
        assertEquals(Long.MIN_VALUE, at.arg(2));
        assertThrows(IndexOutOfBoundsException.class, () -> at.arg(6));
        assertFalse(at.next());
    }

    @Test
    void everyNumberOfArguments() {
        Trace t = new Trace(true);
        Kind k = Kind.CHOICE;
        t.emit(k, 1);
        t.emit(k, 1, 1);
        t.emit(k, 1, 1, 2);
        t.emit(k, 1, 1, 2, 3);
        t.emit(k, 1, 1, 2, 3, 4);
        t.emit(k, 1, 1, 2, 3, 4, 5);
        t.emit(k, 1, 1, 2, 3, 4, 5, 6);
        t.emit(k, 1, 1, 2, 3, 4, 5, 6, 7);
        t.emit(k, 1, 1, 2, 3, 4, 5, 6, 7, 8);
        t.begin(k, 1);
        for (int i = 1; i <= 100_000; i++) {
            t.add(i);
        }
        t.end();
        TraceCursor at = t.cursor();
        for (int n = 0; n <= 9; n++) {
            assertTrue(at.next());
            assertEquals(n == 9 ? 100_000 : n, at.count());
            for (int i = 0; i < at.count(); i++) {
                assertEquals(i + 1, at.arg(i));
            }
        }
    }

    @Test
    void manyEventsAndTruncation() {
        Trace trace = new Trace(true);
        fill(trace, 300_000);
        check(trace, 300_000);
        trace.truncate(12_345);
        assertEquals(12_345, trace.size());
        check(trace, 12_345);
        assertFalse(trace.cursor().moveTo(12_346));
        fill(trace, 200_000);
        check(trace, 200_000);
        assertEquals(1, trace.generation());
        trace.truncate(200_000);
        assertEquals(1, trace.generation(), "nothing was taken back");
        trace.truncate(0);
        fill(trace, 10);
        check(trace, 10);
        assertThrows(IllegalArgumentException.class, () -> trace.truncate(11));
    }

    @Test
    void withoutRecordingEventsAreOnlyCounted() {
        Trace trace = new Trace(false);
        assertEquals(1, trace.emit(Kind.POWER, 0, 1, 2));
        assertEquals(2, trace.begin(Kind.DMA_PROGRAM, 1).add(1).add(2).end());
        assertEquals(2, trace.size());
        assertFalse(trace.cursor().next());
        trace.truncate(1);
        assertEquals(1, trace.size());
    }

    @Test
    void textsAndNames() {
        Trace trace = new Trace(true);
        assertEquals(0, trace.intern(""));
        int a = trace.intern("a");
        assertEquals(a, trace.intern("a"));
        assertEquals("a", trace.text(a));
        trace.nameObject(0xFFFF_0000_1234_0000L, a);
        assertEquals("a", trace.objectName(0xFFFF_0000_1234_0000L));
        assertNull(trace.objectName(1));
    }

    @Test
    void readableWhileItGrows() throws InterruptedException {
        Trace trace = new Trace(true);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                TraceCursor at = trace.cursor();
                while (at.seq() < 400_000) {
                    if (at.next()) {
                        assertEvent(at);
                    }
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        fill(trace, 400_000);
        reader.join(30_000);
        assertNull(failure.get());
        assertFalse(reader.isAlive());
    }

    /** Fills up to {@code size} with events whose length and content follow from their number. */
    static void fill(Trace trace, long size) {
        while (trace.size() < size) {
            long seq = trace.size() + 1;
            trace.stamp().t = seq * 3;
            int n = arguments(seq);
            trace.begin(Kind.CHOICE, seq - 1);
            for (int i = 0; i < n; i++) {
                trace.add(seq * 31 + i);
            }
            trace.end();
        }
    }

    static void check(Trace trace, long size) {
        TraceCursor at = trace.cursor();
        for (long seq = 1; seq <= size; seq++) {
            assertTrue(at.next());
            assertEvent(at);
        }
        assertFalse(at.next());
    }

    static void assertEvent(TraceCursor at) {
        long seq = at.seq();
        if (at.t() != seq * 3 || at.cause() != seq - 1 || at.count() != arguments(seq)) {
            throw new AssertionError("event " + seq);
        }
        for (int i = 0; i < at.count(); i++) {
            if (at.arg(i) != seq * 31 + i) {
                throw new AssertionError("argument " + i + " of event " + seq);
            }
        }
    }

    private static int arguments(long seq) {
        return new Random(seq).nextInt(100) == 0 ? 500 : (int) (seq % 9);
    }
}
