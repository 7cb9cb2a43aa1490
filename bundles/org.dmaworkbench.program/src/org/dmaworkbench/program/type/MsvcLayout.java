package org.dmaworkbench.program.type;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays structs and unions out as Microsoft's compiler does: a bit-field shares a storage unit only with a preceding
 * bit-field whose declared type has the same size, a zero-width bit-field behind another one closes the unit
 * and aligns what follows, and {@code pack} caps the
 * alignment of every member.
 */
public final class MsvcLayout {
    private final boolean union;
    private final int pack;
    private final List<StructType.Member> members = new ArrayList<>();
    private long end;
    private int alignment = 1;
    private int unitSize;
    private int unitStart;
    private int unitBits;

    /**
     * Starts a layout.
     *
     * @param union whether every member starts at 0
     * @param pack largest alignment a member may ask for: 1, 2, 4, 8 or 16
     */
    public MsvcLayout(boolean union, int pack) {
        this.union = union;
        this.pack = pack;
    }

    /** Adds an ordinary member; {@code name} is empty for an anonymous aggregate. */
    public MsvcLayout add(String name, CType type) {
        return add(name, type, 1);
    }

    /** Adds an ordinary member that asks for at least {@code minimumAlignment} bytes, whatever the packing. */
    public MsvcLayout add(String name, CType type, int minimumAlignment) {
        unitSize = 0;
        int align = Math.max(Math.min(type.alignment(), pack), minimumAlignment);
        int offset = union ? 0 : alignUp(end, align);
        members.add(new StructType.Member(name, type, offset, 0, 0));
        grow(offset + (long) type.size(), align);
        return this;
    }

    /** Adds a bit-field of {@code width} bits; width 0 closes the storage unit. */
    public MsvcLayout addBits(String name, CType type, int width) {
        int align = Math.min(type.alignment(), pack);
        if (width == 0) {
            closeUnit(type, align);
            return this;
        }
        boolean fits = unitSize == type.size() && unitBits + width <= 8 * unitSize;
        if (union || !fits) {
            unitSize = type.size();
            unitStart = union ? 0 : alignUp(end, align);
            unitBits = 0;
            grow(unitStart + (long) unitSize, align);
        }
        members.add(new StructType.Member(name, type, unitStart, unitBits, width));
        unitBits += width;
        return this;
    }

    /** A bit-field of width 0 counts only behind another one: what follows is aligned as its type asks. */
    private void closeUnit(CType type, int align) {
        if (unitSize > 0) {
            grow(union ? type.size() : alignUp(end, align), align);
        }
        unitSize = 0;
    }

    /**
     * Completes {@code target} with what was added.
     *
     * @param minimumAlignment alignment asked for by an {@code align(n)} annotation, or 1
     */
    public void finish(StructType target, int minimumAlignment) {
        int align = Math.max(alignment, minimumAlignment);
        target.complete(members, alignUp(end, align), align);
    }

    private void grow(long to, int align) {
        end = Math.max(end, to);
        alignment = Math.max(alignment, align);
    }

    private static int alignUp(long value, int align) {
        return Math.toIntExact((value + align - 1) / align * align);
    }
}
