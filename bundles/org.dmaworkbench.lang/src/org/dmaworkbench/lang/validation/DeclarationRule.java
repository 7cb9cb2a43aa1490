package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.BuiltinType;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FloatLiteral;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Declarations: no floating point (T021), complete types where storage is needed (T024). */
final class DeclarationRule implements Rule {
    private final ExpressionTypes types;

    DeclarationRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case BuiltinType b when b.getWords().contains("float") || b.getWords().contains("double") ->
                    out.error(IssueCode.T021, b,
                            "Floating point is not available: the kernel does not save its registers");
            case FloatLiteral f when !(f.eContainer() instanceof Declarator) ->
                    out.error(IssueCode.T021, f,
                            "Floating point is not available: the kernel does not save its registers");
            case Declarator d when d.getNested() == null && d.getName() != null -> complete(d, out);
            default -> { }
        }
    }

    private void complete(Declarator d, Findings out) {
        EObject owner = Declarators.owner(d);
        boolean storage = owner instanceof MemberDeclaration
                || owner instanceof Declaration x && !x.getModifiers().contains("typedef")
                && !x.getModifiers().contains("extern");
        CType type = storage ? types.typeOf(d) : null;
        if (CTypes.isIncomplete(type)) {
            out.error(IssueCode.T024, d, "'" + d.getName() + "' has the type " + type.display()
                    + ", whose members are not known");
        } else if (owner instanceof MemberDeclaration m && isCircular(d, m)) {
            out.error(IssueCode.T024, d, "'" + d.getName() + "' would make " + type.display()
                    + " a part of itself; declare a pointer to it");
        } else if (type instanceof CType.Void) {
            out.error(IssueCode.T024, d, "'" + d.getName() + "' cannot have the type VOID");
        }
    }

    /** Where a structure would lie within itself, its layout has lost the members that the declaration knows. */
    private boolean isCircular(Declarator d, MemberDeclaration member) {
        CType around = switch (member.eContainer()) {
            case TypeDeclaration t -> types.typeOf(t);
            default -> null;
        };
        StructType.Member laid = around instanceof StructType s ? s.find(d.getName()) : null;
        return laid != null && CTypes.isIncomplete(laid.type());
    }
}
