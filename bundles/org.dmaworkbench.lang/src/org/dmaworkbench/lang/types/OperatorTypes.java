package org.dmaworkbench.lang.types;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.CharacterLiteral;
import org.dmaworkbench.lang.kmdf.CommaExpression;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.kmdf.TypeArgument;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Types of expressions, operator by operator. */
final class OperatorTypes {
    private final ExpressionTypes all;
    private final Set<Define> expanding = new HashSet<>();

    OperatorTypes(ExpressionTypes all) {
        this.all = all;
    }

    CType of(Expression expression) {
        boolean simple = expression == null || expression instanceof NameReference
                || expression instanceof IntegerLiteral || !expanding.isEmpty();
        if (simple) {
            return compute(expression);
        }
        TypeTable table = TypeTable.of(expression);
        Optional<CType> known = table.known(expression);
        if (known != null && known.isPresent()) {
            return known.get();
        }
        CType type = compute(expression);
        if (type != null) {
            table.known(expression, type);
        }
        return type;
    }

    private CType compute(Expression expression) {
        return switch (expression) {
            case NameReference n -> name(n.getTarget());
            case IntegerLiteral i -> number(Literals.integer(i.getText()));
            case CharacterLiteral c -> number(Literals.character(c.getText()));
            case StringLiteral s -> new CType.Array(Literals.isWide(s) ? CTypes.WCHAR : CTypes.CHAR,
                    Literals.string(s).length() + 1);
            case Member m -> member(m);
            case Index i -> index(i);
            case Call c -> call(c);
            case Unary u -> unary(u);
            case Postfix p -> value(p.getOperand());
            case Binary b -> binary(b);
            case Assignment a -> all.typeOf(a.getTarget());
            case Conditional c -> conditional(c);
            case CommaExpression c -> value(c.getRight());
            case Cast c -> InitializerLengths.completed(all.typeOf(c.getType()), c.getInitializer(), all);
            case SizeOf s -> CTypes.SIZE;
            case TypeArgument t -> all.typeOf(t.getType());
            case null, default -> null;
        };
    }

    private CType value(Expression e) {
        return all.valueTypeOf(e);
    }

    private static CType number(Literals.Number n) {
        return n == null ? null : n.type();
    }

    private CType name(EObject target) {
        if (target == null || target.eIsProxy()) {
            return null;
        }
        return switch (target) {
            case Declarator d -> all.typeOf(d);
            case Enumerator e -> CTypes.INT;
            case Define d -> define(d);
            case ContextAccessor a -> ContextAccessors.type(a, all);
            case DriverObject o -> ObjectKind.of(o).handle();
            default -> null;
        };
    }

    private CType define(Define define) {
        if (define.getValue() == null || !expanding.add(define)) {
            return null;
        }
        try {
            return all.typeOf(define.getValue());
        } finally {
            expanding.remove(define);
        }
    }

    private CType member(Member m) {
        if (m.getMember() != null && !m.getMember().eIsProxy()) {
            return all.typeOf(m.getMember());
        }
        StructType struct = CTypes.aggregate(m.isArrow() ? value(m.getObject()) : all.typeOf(m.getObject()),
                m.isArrow());
        StructType.Member found = struct == null ? null : struct.find(ReferenceText.of(m));
        return found == null ? null : found.type();
    }

    private CType index(Index i) {
        CType base = value(i.getBase());
        return CTypes.target(base instanceof CType.Pointer ? base : value(i.getIndex()));
    }

    private CType call(Call c) {
        Intrinsic intrinsic = Intrinsic.of(c);
        if (intrinsic != null) {
            return intrinsic(intrinsic, c.getArguments());
        }
        return signature(value(c.getCallee())) instanceof CType.Func f ? f.result() : null;
    }

    /** Returns the function behind a value that is called, or null. */
    static CType.Func signature(CType callee) {
        return callee instanceof CType.Pointer p && p.target() instanceof CType.Func f ? f : null;
    }

    private CType intrinsic(Intrinsic which, List<Expression> arguments) {
        if (arguments.size() != which.arguments()) {
            return null;
        }
        return switch (which) {
            case FIELD_OFFSET -> new CType.Int("LONG", IntKind.I32);
            case ARRAYSIZE, RTL_NUMBER_OF, offsetof -> CTypes.SIZE;
            case CONTAINING_RECORD -> all.typeOf(arguments.get(1)) instanceof CType t ? new CType.Pointer(t) : null;
            case min, max -> arithmetic(value(arguments.get(0)), value(arguments.get(1)));
            default -> CTypes.VOID;
        };
    }

    private CType unary(Unary u) {
        CType operand = u.getOp().equals("&") ? all.typeOf(u.getOperand()) : value(u.getOperand());
        if (operand == null) {
            return null;
        }
        return switch (u.getOp()) {
            case "&" -> new CType.Pointer(operand);
            case "*" -> CTypes.target(operand);
            case "!" -> CTypes.INT;
            case "++", "--" -> operand;
            default -> CTypes.isInteger(operand) ? Conversions.promote(operand) : null;
        };
    }

    private CType binary(Binary b) {
        CType left = value(b.getLeft());
        CType right = value(b.getRight());
        return switch (b.getOp()) {
            case "&&", "||", "==", "!=", "<", ">", "<=", ">=" -> CTypes.INT;
            case "<<", ">>" -> left != null && CTypes.isInteger(left) ? Conversions.promote(left) : null;
            case "+" -> left instanceof CType.Pointer ? left : right instanceof CType.Pointer ? right
                    : arithmetic(left, right);
            case "-" -> left instanceof CType.Pointer ? right instanceof CType.Pointer ? CTypes.LONG64 : left
                    : arithmetic(left, right);
            default -> arithmetic(left, right);
        };
    }

    private static CType arithmetic(CType left, CType right) {
        return left != null && right != null && CTypes.isInteger(left) && CTypes.isInteger(right)
                ? Conversions.usual(left, right) : null;
    }

    private CType conditional(Conditional c) {
        CType a = value(c.getWhenTrue());
        CType b = value(c.getWhenFalse());
        if (a == null || b == null) {
            return null;
        }
        if (CTypes.isInteger(a) && CTypes.isInteger(b)) {
            return Conversions.usual(a, b);
        }
        return CTypes.isAddress(b) && (!CTypes.isAddress(a) || CTypes.isVoidPointer(a)) ? b : a;
    }
}
