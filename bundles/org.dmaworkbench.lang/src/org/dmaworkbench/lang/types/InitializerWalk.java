package org.dmaworkbench.lang.types;

import java.util.List;
import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.Designator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.IndexDesignator;
import org.dmaworkbench.lang.kmdf.Initializer;
import org.dmaworkbench.lang.kmdf.InitializerElement;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.MemberDesignator;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/**
 * Walks an initialiser as C reads it: designators, nested braces, and inner braces left out. Everything that is not
 * mentioned stays zero. What cannot be placed is passed over: it has its own diagnostic.
 */
public final class InitializerWalk {
    /** Receives each value with its place, in order of the source. */
    public interface Sink {
        /**
         * A member or element of {@code type} at byte {@code offset} gets a value; for a bit-field the member says
         * which bits.
         */
        void put(long offset, CType type, StructType.Member bits, Expression value);

        /** A value for which the object has no place. */
        default void excess(InitializerElement element) { }
    }

    private final ExpressionTypes types;
    private final Sink sink;

    /** Makes a walk that hands what it finds to {@code sink}. */
    public InitializerWalk(ExpressionTypes types, Sink sink) {
        this.types = types;
        this.sink = sink;
    }

    /** Walks the initialiser of an object of {@code type} at byte {@code offset}. */
    public void walk(long offset, CType type, Initializer initializer) {
        switch (initializer) {
            case BraceInitializer b when CTypes.isIncomplete(type) -> { }
            case BraceInitializer b when isString(type, b) ->
                    sink.put(offset, type, null, (Expression) b.getElements().get(0).getValue());
            case BraceInitializer b when CTypes.isScalar(type) -> {
                if (!b.getElements().isEmpty()) {
                    walk(offset, type, b.getElements().get(0).getValue());
                }
            }
            case BraceInitializer b -> {
                Cursor cursor = new Cursor(b.getElements());
                cursor.fill(offset, type, true);
                cursor.rest();
            }
            case Expression e -> sink.put(offset, type, null, e);
            case null, default -> { }
        }
    }

    private static boolean isString(CType type, BraceInitializer b) {
        return type instanceof CType.Array && b.getElements().size() == 1
                && b.getElements().get(0).getValue() instanceof StringLiteral;
    }

    /** A place in a list of initialiser elements; inner aggregates without braces take from the same list. */
    private final class Cursor {
        private final List<InitializerElement> elements;
        private int next;

        Cursor(List<InitializerElement> elements) {
            this.elements = elements;
        }

        private boolean more() {
            return next < elements.size();
        }

        /** Reports what found no place. */
        void rest() {
            if (more()) {
                sink.excess(elements.get(next));
            }
        }

        void fill(long offset, CType type, boolean braced) {
            if (type instanceof CType.Array a) {
                array(offset, a, braced);
            } else if (type instanceof StructType s) {
                struct(offset, s, braced);
            }
        }

        private void array(long offset, CType.Array a, boolean braced) {
            long size = a.element().size();
            for (long i = 0; more() && (i < a.length() || designated()); i++) {
                List<Designator> path = elements.get(next).getDesignators();
                if (!path.isEmpty()) {
                    if (!braced || !(path.get(0) instanceof IndexDesignator d)) {
                        return;
                    }
                    Long index = types.constant(d.getIndex());
                    i = index == null ? i : index;
                    designate(offset + i * size, a.element(), null, path.subList(1, path.size()));
                } else {
                    one(offset + i * size, a.element(), null);
                }
            }
        }

        private void struct(long offset, StructType s, boolean braced) {
            List<StructType.Member> members = s.members();
            for (int i = 0; more() && (i < members.size() || designated()); i++) {
                List<Designator> path = elements.get(next).getDesignators();
                if (!path.isEmpty()) {
                    if (!braced || !(path.get(0) instanceof MemberDesignator d)) {
                        return;
                    }
                    String name = ReferenceText.of(d, KmdfPackage.Literals.MEMBER_DESIGNATOR__MEMBER);
                    StructType.Member found = s.find(name);
                    if (found == null) {
                        next++;
                        continue;
                    }
                    designate(offset + found.offset(), found.type(), found, path.subList(1, path.size()));
                    i = indexOf(members, name, i);
                } else if (!members.get(i).isBitField() || !members.get(i).name().isEmpty()) {
                    one(offset + members.get(i).offset(), members.get(i).type(), members.get(i));
                }
                if (s.isUnion() && !designated()) {
                    return;
                }
            }
        }

        private static int indexOf(List<StructType.Member> members, String name, int otherwise) {
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).name().equals(name)) {
                    return i;
                }
            }
            return otherwise;
        }

        private boolean designated() {
            return more() && !elements.get(next).getDesignators().isEmpty();
        }

        private void designate(long offset, CType type, StructType.Member member, List<Designator> rest) {
            if (rest.isEmpty()) {
                Initializer value = elements.get(next++).getValue();
                put(offset, type, member, value);
                return;
            }
            switch (rest.get(0)) {
                case MemberDesignator d -> {
                    String name = ReferenceText.of(d, KmdfPackage.Literals.MEMBER_DESIGNATOR__MEMBER);
                    StructType.Member found = type instanceof StructType s ? s.find(name) : null;
                    if (found == null) {
                        next++;
                    } else {
                        designate(offset + found.offset(), found.type(), found, rest.subList(1, rest.size()));
                    }
                }
                case IndexDesignator d -> {
                    Long index = types.constant(d.getIndex());
                    CType element = CTypes.target(type);
                    if (index == null || element == null) {
                        next++;
                    } else {
                        designate(offset + index * element.size(), element, null, rest.subList(1, rest.size()));
                    }
                }
                default -> throw new IllegalStateException();
            }
        }

        private void one(long offset, CType type, StructType.Member member) {
            Initializer value = elements.get(next).getValue();
            boolean elided = !CTypes.isScalar(type) && value instanceof Expression e && !wholeValue(type, e);
            if (CTypes.isIncomplete(type)) {
                next++;
            } else if (elided) {
                fill(offset, type, false);
            } else {
                next++;
                put(offset, type, member, value);
            }
        }

        private boolean wholeValue(CType type, Expression e) {
            return type instanceof CType.Array && e instanceof StringLiteral || type instanceof StructType
                    && type.equals(types.typeOf(e));
        }

        private void put(long offset, CType type, StructType.Member member, Initializer value) {
            if (value instanceof Expression e) {
                sink.put(offset, type, member != null && member.isBitField() ? member : null, e);
            } else {
                walk(offset, type, value);
            }
        }
    }
}
