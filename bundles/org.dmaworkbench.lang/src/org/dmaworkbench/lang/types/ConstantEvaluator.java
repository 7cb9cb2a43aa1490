package org.dmaworkbench.lang.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.CharacterLiteral;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.program.code.Arithmetic;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.UnaryOp;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/**
 * Values of constant expressions. Besides what C asks for, a {@code const} variable with a constant initialiser and a
 * call
 * of an inline function that only returns an expression of its parameters are constant, so that macros such as CTL_CODE
 * can be library functions and still serve as case labels.
 */
final class ConstantEvaluator {
    private final ExpressionTypes types;
    private final ConstantAddresses addresses;
    private final Set<EObject> evaluating = new HashSet<>();

    ConstantEvaluator(ExpressionTypes types) {
        this.types = types;
        this.addresses = new ConstantAddresses(types, this);
    }

    /** Returns whether a value is being computed: what is found on the way may be due to a circle, and is not kept. */
    boolean isBusy() {
        return !evaluating.isEmpty();
    }

    Long of(Expression e, Map<EObject, Long> parameters) {
        return switch (e) {
            case IntegerLiteral i -> number(Literals.integer(i.getText()));
            case CharacterLiteral c -> number(Literals.character(c.getText()));
            case NameReference n -> name(n.getTarget(), parameters);
            case SizeOf s -> isWithinItself(s) ? null : size(s.getType() != null ? InitializerLengths.completed(types.typeOf(s.getType()),
                    s.getInitializer(), types) : types.typeOf(s.getOperand()));
            case Cast c when c.getOperand() != null -> cast(types.typeOf(c.getType()), of(c.getOperand(), parameters));
            case Unary u -> unary(u, parameters);
            case Binary b -> binary(b, parameters);
            case Conditional c -> conditional(c, parameters);
            case Call c -> call(c, parameters);
            case null, default -> null;
        };
    }

    Long named(EObject target) {
        return name(target, Map.of());
    }

    Long of(Enumerator enumerator) {
        if (enumerator.getValue() != null) {
            Long value = guarded(enumerator, enumerator.getValue(), Map.of());
            return value == null ? null : (Long) IntKind.I32.canonical(value);
        }
        if (!(enumerator.eContainer() instanceof EnumDefinition definition)) {
            return null;
        }
        long value = 0;
        for (Enumerator e : definition.getEnumerators()) {
            if (e.getValue() != null) {
                Long start = guarded(e, e.getValue(), Map.of());
                value = start == null ? value : start;
            }
            if (e == enumerator) {
                return IntKind.I32.canonical(value);
            }
            value++;
        }
        return null;
    }

    private static Long number(Literals.Number n) {
        return n == null ? null : n.value();
    }

    private Long name(EObject target, Map<EObject, Long> parameters) {
        if (target == null || target.eIsProxy()) {
            return null;
        }
        if (parameters.containsKey(target)) {
            return parameters.get(target);
        }
        return switch (target) {
            case Enumerator e -> of(e);
            case Define d -> d.getValue() == null ? null : guarded(d, d.getValue(), Map.of());
            case Declarator d -> constantVariable(d);
            default -> null;
        };
    }

    private Long constantVariable(Declarator d) {
        Declarator outer = Declarators.outermost(d);
        if (!Declarators.isConst(d) || Declarators.isTypedef(d)
                || !(outer.getInitializer() instanceof Expression value)) {
            return null;
        }
        return cast(types.typeOf(d), guarded(d, value, Map.of()));
    }

    private Long guarded(EObject what, Expression value, Map<EObject, Long> parameters) {
        if (!evaluating.add(what)) {
            return null;
        }
        try {
            return of(value, parameters);
        } finally {
            evaluating.remove(what);
        }
    }

    /** The size of a structure is not known before its end. */
    private boolean isWithinItself(SizeOf s) {
        StructDefinition around = EcoreUtil2.getContainerOfType(s, StructDefinition.class);
        CType type = around == null || s.getType() == null ? null : types.typeOf(s.getType());
        while (around != null && (type == null || type != types.typeOf((TypeDeclaration) around))) {
            around = EcoreUtil2.getContainerOfType(around.eContainer(), StructDefinition.class);
        }
        return around != null;
    }

    private Long size(CType type) {
        if (type == null || type instanceof CType.Void) {
            return null;
        }
        long bytes = types.size(type);
        return CTypes.isIncomplete(type) ? null : (Long) bytes;
    }

    private static Long cast(CType type, Long value) {
        if (value == null || type == null || !CTypes.isScalar(type)) {
            return null;
        }
        return CTypes.canonical(type, value);
    }

    private Long unary(Unary u, Map<EObject, Long> parameters) {
        if (u.getOp().equals("&")) {
            return addresses.of(u.getOperand(), parameters);
        }
        Long value = u.getOp().equals("*") ? null : of(u.getOperand(), parameters);
        CType type = types.typeOf(u);
        if (value == null || type == null) {
            return null;
        }
        IntKind kind = CTypes.kind(type);
        return switch (u.getOp()) {
            case "+" -> kind.canonical(value);
            case "-" -> Arithmetic.unary(UnaryOp.NEG, kind, value);
            case "~" -> Arithmetic.unary(UnaryOp.NOT, kind, value);
            case "!" -> Arithmetic.unary(UnaryOp.LNOT, kind, value);
            default -> null;
        };
    }

    private Long binary(Binary b, Map<EObject, Long> parameters) {
        Long left = of(b.getLeft(), parameters);
        if (left == null) {
            return null;
        }
        if (b.getOp().equals("&&") && left == 0 || b.getOp().equals("||") && left != 0) {
            return left == 0 ? 0L : 1L;
        }
        Long right = of(b.getRight(), parameters);
        if (right == null) {
            return null;
        }
        if (b.getOp().equals("&&") || b.getOp().equals("||")) {
            return right == 0 ? 0L : 1L;
        }
        return arithmetic(b, left, right);
    }

    private Long arithmetic(Binary b, long left, long right) {
        CType lt = types.valueTypeOf(b.getLeft());
        CType rt = types.valueTypeOf(b.getRight());
        BinaryOp op = Operators.binary(b.getOp());
        boolean shift = op == BinaryOp.SHL || op == BinaryOp.SHR;
        if (lt == null || rt == null) {
            return null;
        }
        if ((op == BinaryOp.ADD || op == BinaryOp.SUB) && (CTypes.isAddress(lt) || CTypes.isAddress(rt))) {
            return addresses.arithmetic(b, lt, rt, left, right);
        }
        boolean integers = CTypes.isInteger(lt) && CTypes.isInteger(rt);
        IntKind kind = !integers ? IntKind.U64 : CTypes.kind(shift ? Conversions.promote(lt)
                : Conversions.usual(lt, rt));
        if ((op == BinaryOp.DIV || op == BinaryOp.REM) && right == 0) {
            return null;
        }
        return Arithmetic.binary(op, kind, kind.canonical(left), shift ? right : kind.canonical(right));
    }

    private Long conditional(Conditional c, Map<EObject, Long> parameters) {
        Long condition = of(c.getCondition(), parameters);
        if (condition == null) {
            return null;
        }
        return cast(types.typeOf(c), of(condition != 0 ? c.getWhenTrue() : c.getWhenFalse(), parameters));
    }

    private Long call(Call c, Map<EObject, Long> parameters) {
        Intrinsic intrinsic = Intrinsic.of(c);
        if (intrinsic != null) {
            return new ConstantIntrinsics(types, this).of(intrinsic, c, parameters);
        }
        if (!(c.getCallee() instanceof NameReference n) || !(n.getTarget() instanceof Declarator function)
                || function.eIsProxy()) {
            return null;
        }
        Block body = Declarators.body(function);
        FunctionSuffix suffix = Declarators.functionSuffix(function);
        if (body == null || suffix == null || body.getStatements().size() != 1
                || !(body.getStatements().get(0) instanceof ReturnStatement r)) {
            return null;
        }
        Map<EObject, Long> values = new HashMap<>();
        for (int i = 0; i < Math.min(suffix.getParameters().size(), c.getArguments().size()); i++) {
            Declarator parameter = Declarators.innermost(suffix.getParameters().get(i).getDeclarator());
            values.put(parameter, cast(types.typeOf(parameter), of(c.getArguments().get(i), parameters)));
        }
        CType.Func type = types.functionType(function);
        return values.containsValue(null) || type == null || r.getValue() == null ? null
                : cast(type.result(), guarded(function, r.getValue(), values));
    }
}
