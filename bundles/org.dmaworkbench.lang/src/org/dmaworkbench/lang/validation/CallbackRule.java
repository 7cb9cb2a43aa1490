package org.dmaworkbench.lang.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.Import;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/**
 * Callbacks: a property takes a function of the right signature, and a definition agrees with its prototype (T005). The
 * message shows the expected signature with parameter names.
 */
final class CallbackRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;

    CallbackRule(ExpressionTypes types, Fits fits) {
        this.types = types;
        this.fits = fits;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case FieldProperty p -> property(p, out);
            case Declaration d when d.getBody() != null && d.eContainer() instanceof TranslationUnit unit ->
                    definition(d, unit, out);
            default -> { }
        }
    }

    private void property(FieldProperty p, Findings out) {
        if (p.getField() == null || p.getField().eIsProxy()) {
            return;
        }
        CType to = types.typeOf(p.getField());
        String name = ReferenceText.of(p, KmdfPackage.Literals.FIELD_PROPERTY__FIELD);
        CType from = types.valueTypeOf(p.getValue());
        if (to instanceof CType.Pointer pointer && pointer.target() instanceof CType.Func expected
                && CTypes.isFunctionPointer(from)
                && Conversions.assignment(to, from, false) == Conversions.Fit.BAD) {
            String function = functionName(p.getValue());
            out.error(IssueCode.T005, p.getValue(), "'" + function + "' has the wrong signature for " + name
                    + "; it must be "
                    + Signatures.of(function, expected, declaring(p.getField())));
        } else {
            fits.check(to, p.getValue(), "the property '" + name + "'", out);
        }
    }

    private static String functionName(Expression value) {
        return value instanceof NameReference n ? ReferenceText.of(n) : "the function";
    }

    /** Follows PFN_X to EVT_X, whose declarator has the parameter names. */
    private static Declarator declaring(Declarator field) {
        Declarator d = field;
        for (int i = 0; i < 4 && d != null && Declarators.functionSuffix(d) == null; i++) {
            d = Declarators.specifier(d) instanceof TypeReference t && t.getDeclaration() instanceof Declarator next
                    && !next.eIsProxy() ? next : null;
        }
        return d;
    }

    private void definition(Declaration d, TranslationUnit unit, Findings out) {
        Declarator name = Declarators.function(d);
        CType.Func type = types.functionType(name);
        if (type == null || name.getName() == null) {
            return;
        }
        for (EObject element : visible(unit, new LinkedHashSet<>()).stream().flatMap(u -> u.getElements().stream())
                .toList()) {
            if (element instanceof Declaration other && other != d && !other.getModifiers().contains("typedef")) {
                for (Declarator outer : other.getDeclarators()) {
                    Declarator prototype = Declarators.innermost(outer);
                    if (name.getName().equals(prototype.getName())
                            && types.functionType(prototype) instanceof CType.Func expected
                            && !Conversions.same(expected, type)) {
                        out.error(IssueCode.T005, name, "'" + name.getName()
                                + "' does not agree with its prototype; it must be "
                                + Signatures.of(name.getName(), expected, declaring(prototype)));
                        return;
                    }
                }
            }
        }
    }

    /** The file and what it imports, directly or not: a prototype may stand in any of them. */
    private static Set<TranslationUnit> visible(TranslationUnit unit, Set<TranslationUnit> found) {
        if (unit != null && !unit.eIsProxy() && found.add(unit)) {
            unit.getElements().stream().filter(Import.class::isInstance)
                    .forEach(i -> visible(((Import) i).getModule(), found));
        }
        return found;
    }
}
