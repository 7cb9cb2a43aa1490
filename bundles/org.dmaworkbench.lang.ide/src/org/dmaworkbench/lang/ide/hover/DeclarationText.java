package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DeclaratorSuffix;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** One declaration on one line, as an author would write it. */
@Singleton
public final class DeclarationText {
    private static final int MAX_LENGTH = 400;

    private final ExpressionTypes types;

    @Inject
    DeclarationText(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns the declaration of a named thing; empty for what has none worth showing. */
    public String of(EObject object) {
        String text = switch (object) {
            case Declarator declarator -> declarator(declarator);
            case Enumerator enumerator -> enumerator.getName() + value(types.constant(enumerator));
            case Define define -> "#define " + define.getName() + value(types.constant(define.getValue()));
            case StructDefinition struct -> struct.getKind().getLiteral() + " " + (struct.getName() == null ? "" : struct.getName()) + size(struct);
            case EnumDefinition definition -> "enum " + (definition.getName() == null ? "" : definition.getName());
            case DriverContext context -> "context " + context.getName() + size(context);
            case ContextAccessor accessor -> accessor.eContainer() instanceof DriverContext context
                    ? context.getName() + " *" + accessor.getName() + "(WDFOBJECT Handle)" : accessor.getName();
            case Parameter parameter -> parameter(parameter);
            case Driver driver -> "driver " + driver.getName();
            case DeviceModel device -> "device " + device.getName();
            case TranslationUnit unit -> unit.eResource().getURI().lastSegment();
            case null, default -> "";
        };
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + " ..." : text;
    }

    private String declarator(Declarator named) {
        EObject owner = Declarators.owner(named);
        String specifier = switch (owner) {
            case Declaration d -> join(d.getModifiers()) + oneLine(d.getType());
            case MemberDeclaration m -> join(m.getModifiers()) + oneLine(m.getType());
            case Parameter p -> join(p.getModifiers()) + oneLine(p.getType());
            case null, default -> "";
        };
        Declarator outer = Declarators.outermost(named);
        String width = outer.getWidth() == null ? "" : " : " + oneLine(outer.getWidth());
        String constant = owner instanceof Declaration d && d.getModifiers().contains("const") && outer.getInitializer() != null
                ? " = " + oneLine(outer.getInitializer()) : "";
        return specifier + (specifier.isEmpty() ? "" : " ") + derived(outer) + width + constant;
    }

    private String derived(Declarator declarator) {
        String name = declarator.getName() != null ? declarator.getName()
                : declarator.getNested() != null ? "(" + derived(declarator.getNested()) + ")" : "";
        return "*".repeat(declarator.getPointers().size()) + name + declarator.getSuffixes().stream().map(this::suffix).collect(Collectors.joining());
    }

    private String suffix(DeclaratorSuffix suffix) {
        return suffix instanceof FunctionSuffix function
                ? function.getParameters().stream().map(this::parameter).collect(Collectors.joining(", ", "(", function.isVariadic() ? ", ...)" : ")"))
                : oneLine(suffix);
    }

    private String parameter(Parameter parameter) {
        String derived = parameter.getDeclarator() == null ? "" : derived(parameter.getDeclarator());
        return join(parameter.getModifiers()) + oneLine(parameter.getType()) + (derived.isEmpty() ? "" : " " + derived);
    }

    private static String join(java.util.List<String> modifiers) {
        return modifiers.isEmpty() ? "" : String.join(" ", modifiers) + " ";
    }

    private String size(org.dmaworkbench.lang.kmdf.TypeDeclaration declaration) {
        var type = types.typeOf(declaration);
        return type == null ? "" : "  // " + type.size() + " bytes";
    }

    private static String value(Long value) {
        if (value == null) {
            return "";
        }
        return " = " + value + " (0x" + Long.toHexString(value >= Integer.MIN_VALUE && value < 0 ? value & 0xFFFFFFFFL : value).toUpperCase(java.util.Locale.ROOT) + ")";
    }

    /** Source text without comments and with single spaces; bodies of structures shortened. */
    private static String oneLine(EObject object) {
        if (object instanceof StructDefinition struct) {
            return struct.getKind().getLiteral() + (struct.getName() == null ? "" : " " + struct.getName()) + " { ... }";
        }
        if (object instanceof EnumDefinition definition) {
            return "enum" + (definition.getName() == null ? "" : " " + definition.getName()) + " { ... }";
        }
        ICompositeNode node = object == null ? null : NodeModelUtils.findActualNodeFor(object);
        if (node == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        boolean space = false;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (leaf.isHidden()) {
                space = true;
            } else {
                text.append(space && !text.isEmpty() ? " " : "").append(leaf.getText());
                space = false;
            }
        }
        return text.toString();
    }
}
