package org.dmaworkbench.program.type;

import java.util.List;

/**
 * A struct or union with its layout. Not a record: a structure may contain pointers to itself, so it is completed after
 * it is made, and equality is identity.
 */
public final class StructType implements CType {
    private final String display;
    private final boolean union;
    private List<Member> members = List.of();
    private int size;
    private int alignment = 1;
    private boolean complete;

    /** Makes an incomplete type; {@link #complete} gives it its members. */
    public StructType(String display, boolean union) {
        this.display = display;
        this.union = union;
    }

    /** Completes the type with members that carry their offsets; see {@link MsvcLayout}. */
    public void complete(List<Member> laidOut, int bytes, int align) {
        if (complete) {
            throw new IllegalStateException(display + " is complete already");
        }
        members = List.copyOf(laidOut);
        size = bytes;
        alignment = align;
        complete = true;
    }

    /** Returns the direct members; anonymous structs and unions appear as members with an empty name. */
    public List<Member> members() {
        return members;
    }

    /** Returns whether the members are known. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns whether this is a union. */
    public boolean isUnion() {
        return union;
    }

    /** Finds a member by name, looking into anonymous members; the offset returned is from this type's start. Null if absent. */
    public Member find(String name) {
        for (Member m : members) {
            if (m.name().equals(name)) {
                return m;
            }
            if (m.name().isEmpty() && m.type() instanceof StructType inner) {
                Member found = inner.find(name);
                if (found != null) {
                    return found.shifted(m.offset());
                }
            }
        }
        return null;
    }

    @Override public int size() { return size; }

    @Override public int alignment() { return alignment; }

    @Override public String display() { return display; }

    @Override public String toString() { return (union ? "union " : "struct ") + display; }

    /**
     * A member.
     *
     * @param name C name, or "" for an anonymous aggregate or padding bits
     * @param type C type; for a bit-field its declared type
     * @param offset bytes from the start of the aggregate; for a bit-field the start of its storage unit
     * @param bitOffset lowest bit inside the storage unit, 0 for an ordinary member
     * @param bitWidth bits of a bit-field, or 0 for an ordinary member
     */
    public record Member(String name, CType type, int offset, int bitOffset, int bitWidth) {
        /** Returns whether this is a bit-field. */
        public boolean isBitField() {
            return bitWidth > 0;
        }

        Member shifted(int by) {
            return new Member(name, type, offset + by, bitOffset, bitWidth);
        }
    }
}
