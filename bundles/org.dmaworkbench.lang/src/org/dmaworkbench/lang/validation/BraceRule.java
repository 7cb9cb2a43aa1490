package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.IndexDesignator;
import org.dmaworkbench.lang.kmdf.InitializerElement;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.InitializerWalk;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Values in braces fit their members and elements (T002, T003, T005, T023), are not too many (T046), and stand at constant places (T016). */
final class BraceRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;

    BraceRule(ExpressionTypes types, Fits fits) {
        this.types = types;
        this.fits = fits;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Declarator d when d.getInitializer() instanceof BraceInitializer b -> walk(types.typeOf(d), b, "'" + Declarators.name(d) + "'", out);
            case Cast c when c.getInitializer() != null -> walk(types.typeOf(c), c.getInitializer(), "the value in braces", out);
            case IndexDesignator i when types.constant(i.getIndex()) == null && types.typeOf(i.getIndex()) != null ->
                    out.error(IssueCode.T016, i, "The place of an element must be constant");
            default -> { }
        }
    }

    private void walk(CType type, BraceInitializer braces, String name, Findings out) {
        boolean known = type != null && !(type instanceof StructType s && !s.isComplete()) && !(type instanceof CType.Void);
        if (!known) {
            return;
        }
        new InitializerWalk(types, new InitializerWalk.Sink() {
            @Override
            public void put(long offset, CType to, StructType.Member bits, Expression value) {
                if (!(to instanceof CType.Array && value instanceof StringLiteral)) {
                    fits.check(to, value, bits != null ? "the member '" + bits.name() + "' of " + name : "this place in " + name, out);
                }
            }

            @Override
            public void excess(InitializerElement element) {
                if (element.getDesignators().isEmpty()) {
                    out.error(IssueCode.T046, element, name + " has no place left for this value");
                }
            }
        }).walk(0, type, braces);
    }
}
