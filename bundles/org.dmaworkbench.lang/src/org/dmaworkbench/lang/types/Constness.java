package org.dmaworkbench.lang.types;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.ArraySuffix;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.program.type.CType;

/**
 * Which parts of a type are const. Types themselves do not carry the word: it matters to assignments only, and is read off
 * the declarations here. Element 0 of an answer is the object itself, element 1 what it points to or holds, and so on; what
 * lies beyond the end is not const, or not known.
 */
public final class Constness {
    private static final int DEEPEST = 8;

    private final ExpressionTypes types;

    /** Makes one that asks {@code types} for what is written elsewhere. */
    public Constness(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns what is const in the type that a declarator gives to its name; empty for what is not a plain variable or pointer. */
    public List<Boolean> of(Declarator any) {
        return declared(any, DEEPEST);
    }

    /** Returns what is const in what a function returns. */
    public List<Boolean> ofResult(Declarator function) {
        Declarator d = Declarators.innermost(function);
        boolean plain = d == Declarators.outermost(d) && d.getSuffixes().size() == 1 && d.getSuffixes().get(0) instanceof FunctionSuffix;
        return plain ? pointers(d, DEEPEST) : List.of();
    }

    private List<Boolean> declared(Declarator any, int depth) {
        Declarator d = Declarators.innermost(any);
        if (d == null || depth == 0 || d != Declarators.outermost(d) || d.getSuffixes().stream().anyMatch(FunctionSuffix.class::isInstance)) {
            return List.of();
        }
        List<Boolean> all = new ArrayList<>();
        for (int i = 0; i < d.getSuffixes().size() && d.getSuffixes().get(i) instanceof ArraySuffix; i++) {
            all.add(false);
        }
        all.addAll(pointers(d, depth));
        return all;
    }

    private List<Boolean> pointers(Declarator d, int depth) {
        List<Boolean> all = new ArrayList<>();
        for (int i = d.getPointers().size() - 1; i >= 0; i--) {
            all.add(d.getPointers().get(i).getModifiers().contains("const"));
        }
        boolean here = Declarators.modifiers(d).contains("const");
        List<Boolean> base = Declarators.specifier(d) instanceof TypeReference r && r.getDeclaration() instanceof Declarator t && !t.eIsProxy()
                ? declared(t, depth - 1) : List.of();
        all.add(here || !base.isEmpty() && base.get(0));
        all.addAll(base.subList(Math.min(1, base.size()), base.size()));
        return all;
    }

    /** Returns what is const in an expression. */
    public List<Boolean> of(Expression e) {
        return switch (e) {
            case NameReference n when n.getTarget() instanceof Declarator d && !d.eIsProxy() -> of(d);
            case Member m -> member(m);
            case Index i -> behind(of(i.getBase()));
            case Unary u when u.getOp().equals("*") -> behind(of(u.getOperand()));
            case Unary u when u.getOp().equals("&") -> {
                List<Boolean> pointer = new ArrayList<>(List.of(false));
                pointer.addAll(of(u.getOperand()));
                yield pointer;
            }
            case Cast c when c.getType() != null && c.getType().getDeclarator() != null -> of(c.getType().getDeclarator());
            case Call c when c.getCallee() instanceof NameReference n && n.getTarget() instanceof Declarator d && !d.eIsProxy() -> ofResult(d);
            case Conditional c -> either(of(c.getWhenTrue()), of(c.getWhenFalse()));
            case Assignment a -> of(a.getTarget());
            case Binary b when b.getOp().equals("+") || b.getOp().equals("-") ->
                    CTypes.isAddress(types.valueTypeOf(b.getLeft())) ? of(b.getLeft())
                            : CTypes.isAddress(types.valueTypeOf(b.getRight())) ? of(b.getRight()) : List.of();
            case null, default -> List.of();
        };
    }

    /** A member of a const structure is const. */
    private List<Boolean> member(Member m) {
        if (m.getMember() == null || m.getMember().eIsProxy()) {
            return List.of();
        }
        List<Boolean> object = of(m.getObject());
        int level = m.isArrow() ? 1 : 0;
        List<Boolean> own = new ArrayList<>(of(m.getMember()));
        boolean array = types.typeOf(m) instanceof CType.Array;
        int at = array ? 1 : 0;
        if (level < object.size() && object.get(level) && at < own.size()) {
            own.set(at, true);
        }
        return own;
    }

    private static List<Boolean> behind(List<Boolean> all) {
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    private static List<Boolean> either(List<Boolean> a, List<Boolean> b) {
        List<Boolean> all = new ArrayList<>();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            all.add(i < a.size() && a.get(i) || i < b.size() && b.get(i));
        }
        return all;
    }
}
