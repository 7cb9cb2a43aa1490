package org.dmaworkbench.lang.tests;

import java.util.stream.Collectors;
import org.dmaworkbench.lang.kmdf.*;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Expressions and statements as text in prefix form, so that tests show how something was read. */
final class Tree {
    private Tree() {
    }

    static String of(Statement statement) {
        return switch (statement) {
            case ExpressionStatement s -> of(s.getExpression());
            case DeclarationStatement s -> "declare " + of(s.getDeclaration());
            case Label l -> "label " + l.getName();
            case CaseLabel c -> "case " + of(c.getValue());
            case DefaultLabel d -> "default";
            case GotoStatement g -> "goto " + g.getLabel().getName();
            case ReturnStatement r -> "return" + (r.getValue() == null ? "" : " " + of(r.getValue()));
            case UpdateStatement u -> "update " + of(u.getTarget()) + u.getFields().stream().map(f -> " " + f.getPath().stream()
                    .map(Declarator::getName).collect(Collectors.joining(".")) + "=" + of(f.getValue())).collect(Collectors.joining());
            case WithStatement w -> "with " + of(w.getLock());
            default -> statement.eClass().getName();
        };
    }

    static String of(Declaration declaration) {
        return String.join(" ", declaration.getModifiers()) + (declaration.getModifiers().isEmpty() ? "" : " ") + of(declaration.getType())
                + declaration.getDeclarators().stream().map(d -> " " + of(d)).collect(Collectors.joining(","));
    }

    static String of(TypeSpecifier type) {
        return switch (type) {
            case BuiltinType b -> String.join(" ", b.getWords());
            case TypeReference t -> NodeModelUtils.getTokenText(NodeModelUtils.getNode(t));
            case StructReference s -> s.getKind().getLiteral() + " " + NodeModelUtils.findNodesForFeature(s, KmdfPackage.Literals.STRUCT_REFERENCE__DEFINITION)
                    .get(0).getText().strip();
            case StructDefinition s -> s.getKind().getLiteral() + " " + s.getName() + "{}";
            case EnumDefinition e -> "enum " + e.getName() + "{}";
            default -> type.eClass().getName();
        };
    }

    static String of(Declarator d) {
        String name = d.getName() != null ? d.getName() : d.getNested() != null ? "(" + of(d.getNested()) + ")" : "";
        return "*".repeat(d.getPointers().size()) + name + d.getSuffixes().stream().map(Tree::of).collect(Collectors.joining())
                + (d.getInitializer() == null ? "" : "=" + of(d.getInitializer()));
    }

    private static String of(DeclaratorSuffix suffix) {
        return switch (suffix) {
            case ArraySuffix a -> "[" + (a.getLength() == null ? "" : of(a.getLength())) + "]";
            case FunctionSuffix f -> f.getParameters().stream().map(p -> (of(p.getType()) + " " + of(p.getDeclarator())).strip())
                    .collect(Collectors.joining(", ", "(", ")"));
            default -> "?";
        };
    }

    static String of(Initializer e) {
        return switch (e) {
            case BraceInitializer b -> b.getElements().stream().map(Tree::of).collect(Collectors.joining(" ", "{", "}"));
            case NameReference n -> NodeModelUtils.getTokenText(NodeModelUtils.getNode(n));
            case IntegerLiteral l -> l.getText();
            case CharacterLiteral l -> l.getText();
            case StringLiteral l -> String.join(" ", l.getParts());
            case Binary b -> "(" + b.getOp() + " " + of(b.getLeft()) + " " + of(b.getRight()) + ")";
            case Unary u -> "(" + u.getOp() + " " + of(u.getOperand()) + ")";
            case Postfix p -> "(post" + p.getOp() + " " + of(p.getOperand()) + ")";
            case Assignment a -> "(" + a.getOp() + " " + of(a.getTarget()) + " " + of(a.getValue()) + ")";
            case CommaExpression c -> "(, " + of(c.getLeft()) + " " + of(c.getRight()) + ")";
            case Conditional c -> "(? " + of(c.getCondition()) + " " + of(c.getWhenTrue()) + " " + of(c.getWhenFalse()) + ")";
            case Cast c -> "(cast " + of(c.getType()) + " " + of(c.getOperand() != null ? c.getOperand() : c.getInitializer()) + ")";
            case SizeOf s -> "(sizeof " + (s.getType() != null ? of(s.getType()) : of(s.getOperand())) + ")";
            case Index i -> "([] " + of(i.getBase()) + " " + of(i.getIndex()) + ")";
            case Call c -> "(call " + of(c.getCallee()) + c.getArguments().stream().map(a -> " " + of(a)).collect(Collectors.joining()) + ")";
            case Member m -> "(" + (m.isArrow() ? "->" : ".") + " " + of(m.getObject()) + " "
                    + NodeModelUtils.findNodesForFeature(m, KmdfPackage.Literals.MEMBER__MEMBER).get(0).getText().strip() + ")";
            case TypeArgument t -> "type:" + of(t.getType());
            default -> e.eClass().getName();
        };
    }

    private static String of(InitializerElement element) {
        return element.getDesignators().stream().map(d -> d instanceof MemberDesignator m ? "." + m.getMember().getName()
                : "[" + of(((IndexDesignator) d).getIndex()) + "]").collect(Collectors.joining()) + (element.getDesignators().isEmpty() ? "" : "=")
                + of(element.getValue());
    }

    static String of(TypeName name) {
        return (of(name.getType()) + " " + of(name.getDeclarator())).strip();
    }
}
