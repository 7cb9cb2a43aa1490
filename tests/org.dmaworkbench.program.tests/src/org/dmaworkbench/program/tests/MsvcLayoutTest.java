package org.dmaworkbench.program.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.MsvcLayout;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.Test;

/** Offsets and sizes as Microsoft's x64 compiler computes them. */
class MsvcLayoutTest {
    private static final CType UCHAR = new CType.Int("UCHAR", IntKind.U8);
    private static final CType USHORT = new CType.Int("USHORT", IntKind.U16);
    private static final CType ULONG = new CType.Int("ULONG", IntKind.U32);
    private static final CType ULONGLONG = new CType.Int("ULONGLONG", IntKind.U64);
    private static final CType POINTER = new CType.Pointer(new CType.Void());

    private static StructType struct(MsvcLayout layout) {
        return struct(layout, 1);
    }

    private static StructType struct(MsvcLayout layout, int align) {
        StructType s = new StructType("S", false);
        layout.finish(s, align);
        return s;
    }

    @Test void membersAreAlignedToTheirSizeAndTheEndIsPadded() {
        StructType s = struct(new MsvcLayout(false, 16).add("a", UCHAR).add("b", ULONG).add("c", UCHAR).add("d", POINTER).add("e", USHORT));
        assertEquals(4, s.find("b").offset());
        assertEquals(8, s.find("c").offset());
        assertEquals(16, s.find("d").offset());
        assertEquals(24, s.find("e").offset());
        assertEquals(32, s.size());
        assertEquals(8, s.alignment());
    }

    @Test void packCapsEveryAlignment() {
        StructType s = struct(new MsvcLayout(false, 1).add("a", UCHAR).add("b", ULONGLONG).add("c", USHORT));
        assertEquals(1, s.find("b").offset());
        assertEquals(11, s.size());
        assertEquals(1, s.alignment());
    }

    @Test void bitFieldsShareAUnitOfTheSameSizeOnly() {
        StructType s = struct(new MsvcLayout(false, 16).addBits("a", ULONG, 3).addBits("b", ULONG, 5).addBits("c", UCHAR, 2).addBits("d", ULONG, 1));
        assertEquals(3, s.find("b").bitOffset());
        assertEquals(4, s.find("c").offset());
        assertEquals(8, s.find("d").offset());
        assertEquals(12, s.size());
    }

    @Test void aBitFieldThatDoesNotFitStartsANewUnit() {
        StructType s = struct(new MsvcLayout(false, 16).addBits("a", ULONG, 30).addBits("b", ULONG, 3));
        assertEquals(4, s.find("b").offset());
        assertEquals(0, s.find("b").bitOffset());
        assertEquals(8, s.size());
    }

    @Test void widthZeroClosesTheUnit() {
        StructType s = struct(new MsvcLayout(false, 16).addBits("a", ULONG, 1).addBits("", ULONG, 0).addBits("b", ULONG, 1));
        assertEquals(4, s.find("b").offset());
    }

    @Test void widthZeroAlignsWhatFollowsABitFieldOnly() {
        StructType behindBits = struct(new MsvcLayout(false, 16).addBits("a", UCHAR, 3).addBits("", ULONG, 0).add("b", UCHAR));
        assertEquals(4, behindBits.find("b").offset());
        assertEquals(8, behindBits.size());
        StructType behindMember = struct(new MsvcLayout(false, 16).add("a", UCHAR).addBits("", ULONG, 0).add("b", UCHAR));
        assertEquals(1, behindMember.find("b").offset());
        assertEquals(1, behindMember.alignment());
    }

    @Test void aBitFieldInAUnionTakesItsDeclaredType() {
        StructType u = new StructType("U", true);
        new MsvcLayout(true, 4).add("a", UCHAR).addBits("b", ULONGLONG, 20).finish(u, 1);
        assertEquals(8, u.size());
        assertEquals(4, u.alignment());
        assertEquals(0, u.find("b").bitOffset());
    }

    @Test void anAlignmentThatIsAskedForBeatsThePacking() {
        StructType s = struct(new MsvcLayout(false, 1).add("a", UCHAR).add("b", ULONG, 8).add("c", ULONG));
        assertEquals(8, s.find("b").offset());
        assertEquals(12, s.find("c").offset());
        assertEquals(16, s.size());
    }

    @Test void unionMembersStartAtZero() {
        StructType u = new StructType("U", true);
        StructType bits = struct(new MsvcLayout(false, 16).addBits("low", ULONG, 4).addBits("high", ULONG, 28));
        new MsvcLayout(true, 16).add("bits", bits).add("word", ULONG).add("wide", ULONGLONG).finish(u, 1);
        assertEquals(0, u.find("word").offset());
        assertEquals(8, u.size());
    }

    @Test void anonymousMembersAreFoundWithTheirOffset() {
        StructType inner = struct(new MsvcLayout(false, 16).add("LowPart", ULONG).add("HighPart", ULONG));
        StructType outer = struct(new MsvcLayout(false, 16).add("pad", ULONGLONG).add("", inner));
        assertEquals(12, outer.find("HighPart").offset());
    }

    @Test void alignRaisesAlignmentAndSize() {
        StructType s = struct(new MsvcLayout(false, 16).add("a", ULONG), 32);
        assertEquals(32, s.size());
        assertEquals(32, s.alignment());
    }

    @Test void arraysCountOnceForAlignment() {
        StructType s = struct(new MsvcLayout(false, 16).add("a", UCHAR).add("b", new CType.Array(USHORT, 3)).add("c", UCHAR));
        assertEquals(2, s.find("b").offset());
        assertEquals(10, s.size());
    }
}
