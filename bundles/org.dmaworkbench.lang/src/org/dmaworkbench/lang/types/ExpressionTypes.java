package org.dmaworkbench.lang.types;

import com.google.inject.Singleton;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
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
        return type == null ? null : CTypes.decay(type);
    }

    /** Returns the type that a declarator gives to its name. */
    public CType typeOf(Declarator declarator) {
        return declarator == null ? null : declared.structs().settled(() -> declared.of(declarator));
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
        return expression == null ? null : declared.structs().settled(() -> constants.of(expression, Map.of()));
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
