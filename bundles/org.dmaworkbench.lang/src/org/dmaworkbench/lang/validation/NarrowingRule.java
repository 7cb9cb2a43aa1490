package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** The 64 bits of a physical address go into fewer (T009, facts pci9656 B1). */
final class NarrowingRule implements Rule {
    private static final int WHOLE = 8;
    /** Shifted by this much, an address is a page number, and 32 bits of those reach 16 TiB. */
    private static final int PAGE_SHIFT = 12;

    private final ExpressionTypes types;

    NarrowingRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Assignment a when a.getOp().equals("=") -> check(types.typeOf(a.getTarget()), a.getValue(), out);
            case Declarator d when d.getInitializer() instanceof Expression value -> check(types.typeOf(d), value, out);
            case Cast c when c.getOperand() != null -> check(types.typeOf(c.getType()), c.getOperand(), out);
            case Call c when types.valueTypeOf(c.getCallee()) instanceof CType.Pointer p
                    && p.target() instanceof CType.Func f -> {
                for (int i = 0; i < Math.min(f.parameters().size(), c.getArguments().size()); i++) {
                    check(f.parameters().get(i), c.getArguments().get(i), out);
                }
            }
            default -> { }
        }
    }

    private void check(CType to, Expression value, Findings out) {
        if (to != null && CTypes.isInteger(to) && to.size() < 8 && isWholeAddress(value)) {
            out.warning(IssueCode.T009, value, "The upper bits of a physical address are lost in " + to.display()
                    + "; wrong for every page above " + (to.size() == 4 ? "4 GiB" : "its range"));
        }
    }

    private boolean isWholeAddress(Expression e) {
        return switch (e) {
            case Member m -> ReferenceText.of(m).equals("QuadPart") && isPhysical(m.getObject());
            case Binary b when "+".equals(b.getOp()) || "-".equals(b.getOp()) || "|".equals(b.getOp()) ->
                    isWholeAddress(b.getLeft()) || isWholeAddress(b.getRight());
            case Binary b when ">>".equals(b.getOp()) -> isWholeAddress(b.getLeft()) && types.constant(b.getRight()) instanceof Long count
                    && count < PAGE_SHIFT;
            case Cast c when c.getOperand() != null && types.typeOf(c.getType()) instanceof CType t && t.size() == WHOLE -> isWholeAddress(c.getOperand());
            case null, default -> false;
        };
    }

    private static boolean isPhysical(Expression object) {
        Declarator declared = switch (object) {
            case NameReference n when n.getTarget() instanceof Declarator d -> d;
            case Member m -> m.getMember();
            case Call c when c.getCallee() instanceof NameReference n && n.getTarget() instanceof Declarator d -> d;
            default -> null;
        };
        return declared != null && !declared.eIsProxy() && Declarators.specifier(declared) instanceof TypeReference t
                && ReferenceText.of(t, KmdfPackage.Literals.TYPE_REFERENCE__DECLARATION).endsWith("PHYSICAL_ADDRESS");
    }
}
