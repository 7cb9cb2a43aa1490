package org.dmaworkbench.lang.irql;

import java.util.Iterator;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.WordProperty;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.eclipse.emf.ecore.EObject;

/**
 * What a project asks the framework to run at PASSIVE_LEVEL. Which object a handle means is not known here, so one passive
 * interrupt makes every interrupt's lock one that may not raise (facts kmdf 8.5), and a passive object every object's.
 *
 * @param execution whether callbacks of some object have execution level passive
 * @param interrupt whether some interrupt is handled at PASSIVE_LEVEL
 */
record Passiveness(boolean execution, boolean interrupt) {
    static final Passiveness NONE = new Passiveness(false, false);
    private static final Passiveness EXECUTION = new Passiveness(true, false);
    private static final Passiveness INTERRUPT = new Passiveness(false, true);

    /** Returns what one file asks for. */
    static Passiveness of(TranslationUnit unit, ExpressionTypes types) {
        Passiveness asked = NONE;
        for (Iterator<EObject> all = unit.eAllContents(); all.hasNext();) {
            asked = asked.with(switch (all.next()) {
                case WordProperty p when "execution".equals(p.getWord()) && "passive".equals(p.getValue()) -> EXECUTION;
                case WordProperty p when "passive".equals(p.getWord()) -> INTERRUPT;
                case FieldProperty p -> setting(ReferenceText.of(p, KmdfPackage.Literals.FIELD_PROPERTY__FIELD), p.getValue(), types);
                case Assignment a when a.getTarget() instanceof Member m -> setting(ReferenceText.of(m), a.getValue(), types);
                default -> NONE;
            });
        }
        return asked;
    }

    private static Passiveness setting(String member, Expression value, ExpressionTypes types) {
        return switch (member) {
            case "ExecutionLevel" -> value instanceof NameReference n && "WdfExecutionLevelPassive".equals(
                    ReferenceText.of(n, KmdfPackage.Literals.NAME_REFERENCE__TARGET)) ? EXECUTION : NONE;
            case "PassiveHandling" -> Long.valueOf(0).equals(types.constant(value)) ? NONE : INTERRUPT;
            case null, default -> NONE;
        };
    }

    Passiveness with(Passiveness other) {
        return new Passiveness(execution || other.execution, interrupt || other.interrupt);
    }

    /** Returns whether the lock that a function of the library takes or gives back may be one that leaves the IRQL alone. */
    boolean covers(Declarator function, ExpressionTypes types) {
        FunctionSuffix suffix = this == NONE ? null : Declarators.functionSuffix(function);
        if (suffix == null || suffix.getParameters().isEmpty() || types.typeOf(suffix.getParameters().get(0).getDeclarator()) == null) {
            return false;
        }
        return coversLock(types.typeOf(suffix.getParameters().get(0).getDeclarator()).display());
    }

    /** Returns the same for the lock of an object of a type, such as "WDFINTERRUPT". */
    boolean coversLock(String type) {
        return switch (type) {
            case "WDFINTERRUPT" -> interrupt;
            case "WDFOBJECT" -> execution;
            default -> false;
        };
    }
}
