package org.dmaworkbench.lang.linking;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dmaworkbench.lang.kmdf.*;
import org.dmaworkbench.lang.linking.Shape.Derivation;
import org.eclipse.emf.ecore.EObject;

/** Finds out which structure an expression leads to. Knows nothing of sizes and conversions, so that linking needs no typing. */
@Singleton
final class Shapes {
    private static final int MAX_TYPEDEFS = 64;

    Shape of(Expression expression) {
        return switch (expression) {
            case NameReference name -> ofTarget(name.getTarget());
            case Member member -> of(member.getMember());
            case Index index -> ofIndex(index);
            case Call call -> of(call.getCallee()).result();
            case Unary unary -> switch (unary.getOp()) {
                case "*" -> of(unary.getOperand()).target();
                case "&" -> of(unary.getOperand()).pointer();
                default -> of(unary.getOperand());
            };
            case Postfix postfix -> of(postfix.getOperand());
            case Cast cast -> of(cast.getType());
            case Assignment assignment -> of(assignment.getTarget());
            case CommaExpression comma -> of(comma.getRight());
            case Conditional conditional -> first(of(conditional.getWhenTrue()), of(conditional.getWhenFalse()));
            case Binary binary -> first(of(binary.getLeft()), of(binary.getRight()));
            case TypeArgument argument -> of(argument.getType());
            case null, default -> Shape.UNKNOWN;
        };
    }

    private Shape ofIndex(Index index) {
        Shape base = of(index.getBase());
        return base.isPointer() ? base.target() : of(index.getIndex()).target();
    }

    private static Shape first(Shape a, Shape b) {
        return a.base() != null ? a : b;
    }

    private Shape ofTarget(EObject target) {
        return switch (target) {
            case Declarator declarator -> of(declarator);
            case ContextAccessor accessor -> ofAccessor(accessor);
            case Define define -> of(define.getValue());
            case null, default -> Shape.UNKNOWN;
        };
    }

    private Shape ofAccessor(ContextAccessor accessor) {
        EObject context = accessor.eContainer() instanceof ContextTypeDeclaration declaration ? declaration.getType() : accessor.eContainer();
        return ofDeclaration(context, 0).around(List.of(Derivation.FUNCTION, Derivation.POINTER));
    }

    Shape of(Declarator declarator) {
        return of(declarator, 0);
    }

    Shape of(TypeName name) {
        return name == null || name.getDeclarator() == null ? Shape.UNKNOWN : of(FileNames.innermost(name.getDeclarator()), 0);
    }

    private Shape of(Declarator named, int typedefs) {
        if (named == null || named.eIsProxy()) {
            return Shape.UNKNOWN;
        }
        List<Derivation> derivations = new ArrayList<>();
        Declarator d = named;
        while (true) {
            for (DeclaratorSuffix suffix : d.getSuffixes()) {
                derivations.add(suffix instanceof FunctionSuffix ? Derivation.FUNCTION : Derivation.ARRAY);
            }
            derivations.addAll(Collections.nCopies(d.getPointers().size(), Derivation.POINTER));
            if (!(d.eContainer() instanceof Declarator outer) || outer.getNested() != d) {
                break;
            }
            d = outer;
        }
        TypeSpecifier type = switch (d.eContainer()) {
            case Declaration declaration -> declaration.getType();
            case MemberDeclaration member -> member.getType();
            case Parameter parameter -> parameter.getType();
            case TypeName name -> name.getType();
            case null, default -> null;
        };
        return of(type, typedefs).around(derivations);
    }

    Shape of(TypeSpecifier type) {
        return of(type, 0);
    }

    private Shape of(TypeSpecifier type, int typedefs) {
        return switch (type) {
            case StructDefinition struct -> new Shape(List.of(), struct);
            case StructReference reference -> ofDeclaration(reference.getDefinition(), typedefs);
            case TypeReference reference -> ofDeclaration(reference.getDeclaration(), typedefs);
            case null, default -> Shape.UNKNOWN;
        };
    }

    Shape of(TypeDeclaration declaration) {
        return ofDeclaration(declaration, 0);
    }

    private Shape ofDeclaration(EObject declaration, int typedefs) {
        if (declaration == null || declaration.eIsProxy() || typedefs > MAX_TYPEDEFS) {
            return Shape.UNKNOWN;
        }
        return switch (declaration) {
            case StructDefinition struct -> new Shape(List.of(), struct);
            case DriverContext context -> new Shape(List.of(), context);
            case Declarator typedef -> of(typedef, typedefs + 1);
            default -> Shape.UNKNOWN;
        };
    }
}
