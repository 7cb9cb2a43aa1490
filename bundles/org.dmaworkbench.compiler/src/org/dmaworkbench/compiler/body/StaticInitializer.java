package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Initializer;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.InitializerWalk;
import org.dmaworkbench.lang.types.Literals;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.build.DataBuilder;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** Writes the initial value of a variable with static storage into the data image. */
final class StaticInitializer {
    private final ProgramScope scope;
    private final DataBuilder data;

    StaticInitializer(ProgramScope scope) {
        this.scope = scope;
        this.data = scope.out().data();
    }

    void write(int offset, CType type, Initializer initializer) {
        new InitializerWalk(scope.types(), (at, t, bits, value) -> {
            try {
                put((int) (offset + at), t, bits, value);
            } catch (Unsupported e) {
                scope.report(e);
            }
        }).walk(0, type, initializer);
    }

    private void put(int offset, CType type, StructType.Member bits, Expression value) {
        if (type instanceof CType.Array a && value instanceof StringLiteral s) {
            String text = Literals.string(s);
            for (int i = 0; i < Math.min(text.length(), a.length()); i++) {
                data.set(offset + i * a.element().size(), a.element().size(), text.charAt(i));
            }
            return;
        }
        Long constant = scope.types().constant(value);
        if (constant == null) {
            if (type.size() != 8 || !address(offset, value, 0)) {
                throw new Unsupported(value, IssueCode.T016, "The initial value of a static variable must be constant");
            }
        } else if (bits == null) {
            data.set(offset, type.size(), CTypes.canonical(type, constant));
        } else {
            long mask = (bits.bitWidth() == 64 ? -1L : (1L << bits.bitWidth()) - 1) << bits.bitOffset();
            long old = data.get(offset, type.size());
            data.set(offset, type.size(), old & ~mask | constant << bits.bitOffset() & mask);
        }
    }

    private boolean address(int offset, Expression value, long add) {
        return switch (value) {
            case Cast c when c.getOperand() != null -> address(offset, c.getOperand(), add);
            case StringLiteral s -> point(offset,
                    data.literal(Literals.string(s), Literals.isWide(s)), add);
            case NameReference n when n.getTarget() instanceof Define d && d.getValue() != null ->
                    address(offset, d.getValue(), add);
            case NameReference n when n.getTarget() instanceof Declarator d -> named(offset, d, add);
            case Unary u when u.getOp().equals("&") -> object(offset, u.getOperand(), add);
            case Binary b when (b.getOp().equals("+") || b.getOp().equals("-"))
                    && scope.types().valueTypeOf(b.getLeft()) instanceof CType.Pointer p
                    && scope.types().constant(b.getRight()) != null -> {
                long step = scope.types().constant(b.getRight()) * Math.max(1, p.target().size());
                yield address(offset, b.getLeft(), b.getOp().equals("+") ? add + step : add - step);
            }
            case Binary b when b.getOp().equals("+")
                    && scope.types().valueTypeOf(b.getRight()) instanceof CType.Pointer p
                    && scope.types().constant(b.getLeft()) != null ->
                    address(offset, b.getRight(), add + scope.types().constant(b.getLeft()) * p.target().size());
            case Conditional c when scope.types().constant(c.getCondition()) != null ->
                    address(offset, scope.types().constant(c.getCondition()) != 0 ? c.getWhenTrue() : c.getWhenFalse(),
                            add);
            default -> false;
        };
    }

    private boolean named(int offset, Declarator d, long add) {
        CType type = scope.types().typeOf(d);
        if (type instanceof CType.Func) {
            Declaration definition = scope.definition(d);
            int function = definition != null ? scope.function(definition) : SourceKinds.isLibrary(d) ? scope.libraryFunction(d) : -1;
            if (function >= 0) {
                data.pointToFunction(offset, function);
            }
            return function >= 0;
        }
        return type instanceof CType.Array && point(offset, scope.global(d), add);
    }

    private boolean object(int offset, Expression e, long add) {
        return switch (e) {
            case NameReference n when n.getTarget() instanceof Declarator d
                    && scope.types().typeOf(d) instanceof CType.Func -> named(offset, d, add);
            case NameReference n when n.getTarget() instanceof Declarator d -> point(offset, scope.global(d), add);
            case Member m when !m.isArrow() && scope.types().typeOf(m.getObject()) instanceof StructType s
                    && s.find(ReferenceText.of(m)) instanceof StructType.Member found ->
                    object(offset, m.getObject(), add + found.offset());
            case Index i when scope.types().typeOf(i.getBase()) instanceof CType.Array a
                    && scope.types().constant(i.getIndex()) != null ->
                    object(offset, i.getBase(), add + scope.types().constant(i.getIndex()) * a.element().size());
            default -> false;
        };
    }

    private boolean point(int offset, int target, long add) {
        data.pointToData(offset, (int) (target + add));
        return true;
    }
}
