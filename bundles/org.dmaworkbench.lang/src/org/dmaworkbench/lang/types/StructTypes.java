package org.dmaworkbench.lang.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dmaworkbench.lang.kmdf.Alignment;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.StructKind;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.MsvcLayout;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/**
 * Structures, unions and contexts with their layout. A structure is laid out only after the question that led to it is
 * answered, or when its size is needed: a structure may hold pointers to itself through names that are being typed
 * just now.
 */
final class StructTypes {
    private static final int DEFAULT_PACK = 16;

    private final Map<StructType, Runnable> pending = new LinkedHashMap<>();
    private int depth;

    private final DeclaredTypes declared;
    private final ExpressionTypes all;

    StructTypes(DeclaredTypes declared, ExpressionTypes all) {
        this.declared = declared;
        this.all = all;
    }

    StructType of(StructDefinition definition) {
        TypeTable table = TypeTable.of(definition);
        StructType type = table.struct(definition);
        if (type == null) {
            StructType made = new StructType(TypedefNames.of(definition, definition.getName()),
                    definition.getKind() == StructKind.UNION);
            table.struct(definition, made);
            pending.put(made, () -> lay(made, definition.getMembers(), pack(definition), alignment(definition)));
            return made;
        }
        return type;
    }

    StructType of(DriverContext context) {
        TypeTable table = TypeTable.of(context);
        StructType type = table.struct(context);
        if (type == null) {
            StructType made = new StructType(context.getName(), false);
            table.struct(context, made);
            pending.put(made, () -> lay(made, context.getMembers(), DEFAULT_PACK, 1));
            return made;
        }
        return type;
    }

    /** Answers a question and lays out every structure that came up before the answer leaves this package. */
    <T> T settled(Supplier<T> question) {
        synchronized (StructTypes.class) {
            depth++;
            try {
                T answer = question.get();
                while (depth == 1 && !pending.isEmpty()) {
                    layNow(pending.keySet().iterator().next());
                }
                return answer;
            } finally {
                depth--;
            }
        }
    }

    /** Lays out what is needed to know the size of {@code type}. */
    void needSize(CType type) {
        if (type instanceof StructType s) {
            layNow(s);
        } else if (type instanceof CType.Array a) {
            needSize(a.element());
        }
    }

    private void layNow(StructType type) {
        Runnable layout = pending.remove(type);
        if (layout != null) {
            layout.run();
        }
    }

    private void lay(StructType type, List<MemberDeclaration> members, int pack, int alignment) {
        MsvcLayout layout = new MsvcLayout(type.isUnion(), pack);
        for (MemberDeclaration member : members) {
            if (member.getDeclarators().isEmpty()) {
                if (declared.specified().of(member.getType()) instanceof StructType anonymous
                        && member.getType() instanceof StructDefinition) {
                    needSize(anonymous);
                    layout.add("", anonymous);
                }
                continue;
            }
            for (Declarator declarator : member.getDeclarators()) {
                add(layout, declarator, alignment(member.getAlignments()));
            }
        }
        layout.finish(type, alignment);
    }

    private void add(MsvcLayout layout, Declarator declarator, int alignment) {
        CType type = declared.of(declarator);
        String name = Declarators.name(declarator);
        if (type == null || type instanceof CType.Func || type instanceof CType.Void) {
            return;
        }
        needSize(type);
        if (declarator.getWidth() == null) {
            layout.add(name == null ? "" : name, finite(type), alignment);
            return;
        }
        Long width = all.constant(declarator.getWidth());
        if (width != null && width >= 0 && width <= 8L * type.size() && CTypes.isInteger(type)) {
            layout.addBits(name == null ? "" : name, type, width.intValue());
        }
    }

    /** A structure inside of itself keeps its name and loses its members, so that no walk over members goes round. */
    private static CType finite(CType type) {
        return switch (type) {
            case StructType s when !s.isComplete() -> new StructType(s.display(), s.isUnion());
            case CType.Array a when a.element() != finite(a.element()) -> new CType.Array(finite(a.element()), a.length());
            default -> type;
        };
    }

    private int pack(StructDefinition definition) {
        for (EObject o = definition; o != null; o = o.eContainer()) {
            if (o instanceof StructDefinition s && s.isPacked()) {
                return s.getPack() == null ? 1 : bounded(s.getPack(), 1);
            }
        }
        return DEFAULT_PACK;
    }

    /** An alignment in front of the structure counts like one behind the word. */
    private int alignment(StructDefinition definition) {
        int own = definition.getAlignment() == null ? 1 : bounded(definition.getAlignment().getValue(), 1);
        return switch (definition.eContainer()) {
            case Declaration d -> Math.max(own, alignment(d.getAlignments()));
            case MemberDeclaration m -> Math.max(own, alignment(m.getAlignments()));
            case null, default -> own;
        };
    }

    /** Returns the strictest of these alignments in bytes; 1 if there is none. */
    int alignment(List<Alignment> alignments) {
        return alignments.stream().mapToInt(a -> bounded(a.getValue(), 1)).max().orElse(1);
    }

    private int bounded(Expression expression, int otherwise) {
        Long value = all.constant(expression);
        return value != null && value >= 1 && value <= 4096 && Long.bitCount(value) == 1 ? value.intValue() : otherwise;
    }
}
