package org.dmaworkbench.lang.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/**
 * Callbacks: a property takes a function of the right signature, and a definition agrees with its prototype (T005). The
 * message shows the expected signature with parameter names.
 */
final class CallbackRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;
    private final ProjectUnits project;
    private final OnChangeEvictingCache cache = new OnChangeEvictingCache();

    CallbackRule(ExpressionTypes types, Fits fits, ProjectUnits project) {
        this.project = project;
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
        for (TranslationUnit visible : project.visible(unit.eResource())) {
            for (Declarator prototype : functions(visible).getOrDefault(name.getName(), List.of())) {
                if (prototype != name && types.functionType(prototype) instanceof CType.Func expected && !Conversions.same(expected, type)) {
                    out.error(IssueCode.T005, name, "'" + name.getName()
                            + "' does not agree with its prototype; it must be "
                            + Signatures.of(name.getName(), expected, declaring(prototype)));
                    return;
                }
            }
        }
    }

    /** Returns what a file declares that can be a function, by name. */
    private Map<String, List<Declarator>> functions(TranslationUnit unit) {
        return cache.get(CallbackRule.class, unit.eResource(), () -> {
            Map<String, List<Declarator>> all = new HashMap<>();
            for (EObject element : unit.getElements()) {
                if (element instanceof Declaration d && !d.getModifiers().contains("typedef")) {
                    d.getDeclarators().stream().map(Declarators::innermost).filter(n -> n.getName() != null)
                            .forEach(n -> all.computeIfAbsent(n.getName(), k -> new ArrayList<>(1)).add(n));
                }
            }
            return all;
        });
    }
}
