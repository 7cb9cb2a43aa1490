package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.types.AddressConstants;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.InitializerWalk;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** What exists before the driver runs starts with constants and constant addresses (T016). */
final class StaticRule implements Rule {
    private final ExpressionTypes types;
    private final AddressConstants addresses;

    StaticRule(ExpressionTypes types) {
        this.types = types;
        this.addresses = new AddressConstants(types);
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof Declarator d && d.getInitializer() != null && (Declarators.isFileScope(d) || Declarators.modifiers(d).contains("static"))) {
            CType type = types.typeOf(d);
            if (type != null && !(type instanceof StructType s && !s.isComplete())) {
                new InitializerWalk(types, (offset, to, bits, value) -> check(to, value, out)).walk(0, type, d.getInitializer());
            }
        }
    }

    private void check(CType to, Expression value, Findings out) {
        boolean text = to instanceof CType.Array && value instanceof StringLiteral;
        if (!text && types.typeOf(value) != null && types.constant(value) == null && !(to.size() == 8 && addresses.isConstant(value))) {
            out.error(IssueCode.T016, value, "The initial value of a static variable must be constant");
        }
    }
}
