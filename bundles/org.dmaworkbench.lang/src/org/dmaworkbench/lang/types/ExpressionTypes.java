package org.dmaworkbench.lang.types;

import com.google.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.kmdf.TypeName;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/**
 * The types of names and expressions, and the values of constant ones. The place to start reading in this package.
 *
 * <p>Every answer is null where the source is too broken to have one; who asks stays silent then, because the cause has
 * its own diagnostic. Answers are kept until the file that declares the thing changes.
 */
@Singleton
public final class ExpressionTypes {
    private final DeclaredTypes declared = new DeclaredTypes(this);
    private final OperatorTypes operators = new OperatorTypes(this);
    private final ConstantEvaluator constants = new ConstantEvaluator(this);

    /** Returns the type of an expression before arrays and functions turn into pointers. */
    public CType typeOf(Expression expression) {
        return expression == null ? null : declared.structs().settled(() -> operators.of(expression));
    }

    /** Returns the type of an expression as a value: arrays and functions have turned into pointers. */
    public CType valueTypeOf(Expression expression) {
        CType type = typeOf(expression);
        return type == null ? null : expression instanceof Member m && isNarrowBitField(m, type) ? CTypes.INT
                : CTypes.decay(type);
    }

    /** A bit-field whose values all fit {@code int} is one as a value, whatever its declared type. */
    private boolean isNarrowBitField(Member m, CType type) {
        if (type.size() != CTypes.INT.size() || !CTypes.isInteger(type) || m.getMember() == null || m.getMember().eIsProxy()) {
            return false;
        }
        Expression width = Declarators.outermost(m.getMember()).getWidth();
        Long bits = width == null ? null : constant(width);
        return bits != null && bits < 8L * CTypes.INT.size();
    }

    /** Returns the type that a declarator gives to its name. */
    public CType typeOf(Declarator declarator) {
        return declarator == null ? null : declared.structs().settled(() -> declared.of(declarator));
    }

    /** Returns the alignment in bytes of what a declarator declares: its type's, or a stricter one that is asked for. */
    public int alignment(Declarator declarator) {
        CType type = typeOf(declarator);
        int own = type == null ? 1 : type.alignment();
        return Declarators.owner(declarator) instanceof Declaration d
                ? Math.max(own, declared.structs().alignment(d.getAlignments())) : own;
    }

    /** Returns the type that a typedef, struct, union, enum or context declares. */
    public CType typeOf(TypeDeclaration declaration) {
        return declaration == null || declaration.eIsProxy() ? null
                : declared.structs().settled(() -> declared.of(declaration));
    }

    /** Returns the type that a cast or sizeof names. */
    public CType typeOf(TypeName name) {
        return name == null ? null : declared.structs().settled(() -> declared.of(name));
    }

    /** Returns the type in front of declarators. */
    public CType typeOf(TypeSpecifier specifier) {
        return specifier == null ? null : declared.structs().settled(() -> declared.specified().of(specifier));
    }

    /** Returns the type of a function's name, with typedefs of function types resolved; null if it is no function. */
    public CType.Func functionType(Declarator declarator) {
        return typeOf(declarator) instanceof CType.Func f ? f : null;
    }

    /** Returns the value of a constant expression in canonical form of its type, or null if it is not constant. */
    public Long constant(Expression expression) {
        return expression == null ? null : declared.structs().settled(() -> known(expression));
    }

    private Long known(Expression expression) {
        boolean leaf = expression instanceof IntegerLiteral || expression instanceof NameReference;
        if (leaf || constants.isBusy()) {
            return constants.of(expression, Map.of());
        }
        TypeTable table = TypeTable.of(expression);
        Optional<Long> value = table.value(expression);
        if (value == null) {
            value = Optional.ofNullable(constants.of(expression, Map.of()));
            table.value(expression, value.orElse(null));
        }
        return value.orElse(null);
    }

    /** Returns the value of an enumerator. */
    public Long constant(Enumerator enumerator) {
        return declared.structs().settled(() -> constants.of(enumerator));
    }

    /**
     * Returns the value of anything with a constant value: an enumerator, a #define, a const variable; null for
     * others.
     */
    public Long constantOf(EObject named) {
        return named == null ? null : declared.structs().settled(() -> constants.named(named));
    }

    /** Returns the size of a type in bytes once everything it needs is laid out. */
    int size(CType type) {
        declared.structs().needSize(type);
        return type.size();
    }
}
