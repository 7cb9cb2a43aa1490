package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of DbgPrint and TraceEvents. */
class FormatTest {
    @Test void conversions() {
        Ran ran = new DmaModel().onRead("""
                DbgPrint("%d|%5d|%-5d|%05d|%i", -7, 42, 42, -42, 3);
                DbgPrint("%u|%x|%X|%08x|%#x", 0xFFFFFFFF, 0xABC, 0xABC, 0x12, 1);
                DbgPrint("%I64x|%llu|%I64d|%p", 0x123456789AULL, 5ULL, -1LL, (PVOID) 0x10);
                DbgPrint("%s|%c|%%|%!STATUS!|%!FUNC!|end", "text", 'A', STATUS_INVALID_PARAMETER);
                TraceEvents(TRACE_LEVEL_ERROR, 1, "no arguments\\n");
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """).read(1, 0);
        assertEquals(List.of("-7|   42|42   |-0042|3", "4294967295|abc|ABC|00000012|1", "123456789a|5|-1|0000000000000010", "text|A|%|0xC000000D||end",
                "no arguments"), ran.texts());
    }
}
