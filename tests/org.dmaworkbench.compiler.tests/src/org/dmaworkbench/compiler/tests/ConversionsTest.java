package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Conversions.Fit;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.Test;

/** C conversions on LLP64. */
class ConversionsTest {
    private static final CType UCHAR = new CType.Int("UCHAR", IntKind.U8);
    private static final CType ULONG = new CType.Int("ULONG", IntKind.U32);
    private static final CType QUEUE = new CType.Handle("WDFQUEUE");
    private static final CType REQUEST = new CType.Handle("WDFREQUEST");

    @Test void narrowTypesBecomeInt() {
        assertEquals(CTypes.INT, Conversions.promote(UCHAR));
        assertEquals(CTypes.INT, Conversions.promote(new CType.Enum("E", List.of())));
        assertEquals(CTypes.INT, Conversions.usual(UCHAR, UCHAR));
    }

    @Test void unsignedWinsAtEqualWidthAndWidthWinsOtherwise() {
        assertEquals(ULONG, Conversions.usual(CTypes.INT, ULONG));
        assertEquals(CTypes.LONG64, Conversions.usual(ULONG, CTypes.LONG64));
        assertEquals(IntKind.U64, CTypes.kind(Conversions.usual(CTypes.LONG64, CTypes.SIZE)));
    }

    @Test void handlesAreDistinctButWdfObjectTakesAll() {
        assertEquals(Fit.BAD, Conversions.assignment(QUEUE, REQUEST, false));
        assertEquals(Fit.GOOD, Conversions.assignment(new CType.Handle("WDFOBJECT"), REQUEST, false));
        assertEquals(Fit.GOOD, Conversions.assignment(QUEUE, CTypes.VOID_POINTER, false));
        assertEquals(Fit.GOOD, Conversions.assignment(QUEUE, CTypes.INT, true));
        assertEquals(Fit.BAD, Conversions.assignment(QUEUE, CTypes.INT, false));
    }

    @Test void pointersToOtherStructuresAreRefused() {
        CType a = new CType.Pointer(new StructType("A", false));
        CType b = new CType.Pointer(new StructType("B", false));
        assertEquals(Fit.BAD, Conversions.assignment(a, b, false));
        assertEquals(Fit.GOOD, Conversions.assignment(a, CTypes.VOID_POINTER, false));
        assertEquals(Fit.DOUBTFUL, Conversions.assignment(new CType.Pointer(ULONG), new CType.Pointer(UCHAR), false));
    }

    @Test void functionPointersMustAgree() {
        CType f = new CType.Pointer(new CType.Func(CTypes.VOID, List.of(QUEUE), false));
        CType g = new CType.Pointer(new CType.Func(CTypes.VOID, List.of(REQUEST), false));
        assertEquals(Fit.BAD, Conversions.assignment(f, g, false));
        assertTrue(Conversions.same(f, new CType.Pointer(new CType.Func(new CType.Void(), List.of(QUEUE), false))));
    }

    @Test void structsTravelInASlotUpToEightBytes() {
        StructType eight = new StructType("LARGE_INTEGER", true);
        eight.complete(List.of(), 8, 8);
        StructType twelve = new StructType("GUIDISH", false);
        twelve.complete(List.of(), 12, 4);
        assertTrue(CTypes.travelsInSlot(eight));
        assertTrue(!CTypes.travelsInSlot(twelve));
    }
}
