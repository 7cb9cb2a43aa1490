package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.lang.tests.Models;
import org.junit.jupiter.api.Test;

/** Macros of the kit that make declarations or initialisers. */
class KitMacrosTest {
    @Test
    void strings() {
        assertEquals(List.of(), Models.issuesOf("""
                DECLARE_CONST_UNICODE_STRING(DeviceName, L"\\\\Device\\\\Board");
                static UNICODE_STRING Link = RTL_CONSTANT_STRING(L"\\\\DosDevices\\\\Board");
                USHORT length(VOID)
                {
                    DECLARE_UNICODE_STRING_SIZE(text, 32);
                    return (USHORT)(text.MaximumLength + DeviceName.Length + Link.Length);
                }
                """));
    }

    @Test
    void numberOfElementsOfSomethingConst() {
        assertEquals(List.of(), Models.issuesOf("static const ULONG table[] = { 1, 2 };\nULONG f(VOID) { return ARRAYSIZE(table) + RTL_NUMBER_OF(table); }\n"));
    }
}
