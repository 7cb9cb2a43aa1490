package org.dmaworkbench.compiler.body;

import java.util.ArrayDeque;
import java.util.Deque;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.CommaExpression;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeArgument;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** Writes what C can only say with macros. */
final class Intrinsics {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Expressions expressions;

    Intrinsics(FunctionBody body, Expressions expressions) {
        this.body = body;
        this.out = body.out();
        this.expressions = expressions;
    }

    void effect(Intrinsic which, Call c) {
        switch (which) {
            case UNREFERENCED_PARAMETER -> { }
            case PAGED_CODE -> out.callDdi(body.scope().ddi("PAGED_CODE"));
            case ASSERT, NT_ASSERT -> verify(c.getArguments().get(0));
            case KdPrint -> print(c.getArguments().get(0));
            case WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE -> {
                Declaration init = body.scope().definition("WDF_OBJECT_ATTRIBUTES_INIT");
                int attributes = expressions.value(c.getArguments().get(0));
                out.call(body.scope().function(init), attributes);
                contextType(c, attributes);
            }
            case WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE -> contextType(c, expressions.value(c.getArguments().get(0)));
            default -> value(which, c);
        }
    }

    int value(Intrinsic which, Call c) {
        return switch (which) {
            case CONTAINING_RECORD -> record(c);
            case min, max -> pick(which, c);
            default -> {
                effect(which, c);
                yield out.constant(0);
            }
        };
    }

    private void verify(Expression condition) {
        Label holds = out.label();
        expressions.conditions().branch(condition, true, holds);
        out.callDdi(body.scope().ddi("ASSERT"), out.constant(0));
        out.bind(holds);
    }

    private void print(Expression argument) {
        Deque<Expression> parts = new ArrayDeque<>();
        Expression e = argument;
        while (e instanceof CommaExpression comma) {
            parts.addFirst(comma.getRight());
            e = comma.getLeft();
        }
        parts.addFirst(e);
        int[] slots = parts.stream().mapToInt(p -> expressions.converted(p, Conversions.promote(expressions.type(p))))
                .toArray();
        out.callDdi(body.scope().ddi("DbgPrint"), slots);
    }

    private void contextType(Call c, int attributes) {
        TypeDeclaration declaration = c.getArguments().get(1) instanceof TypeArgument t
                && t.getType().getType() instanceof TypeReference r
                ? r.getDeclaration() : null;
        CType struct = body.types().typeOf(c.getArguments().get(1));
        StructType.Member field = body.types().valueTypeOf(c.getArguments().get(0)) instanceof CType.Pointer p
                && p.target() instanceof StructType s
                ? s.find("ContextTypeInfo") : null;
        if (declaration == null || struct == null || field == null) {
            throw new Unsupported(c, "object attributes with an unknown context type");
        }
        ContextAccessor accessor = body.scope().accessor(struct);
        int index = accessor != null ? body.scope().context(accessor) : body.scope().context(declaration, "");
        out.store(IntKind.U64, attributes, field.offset(), out.constant(index + 1L));
    }

    private int record(Call c) {
        CType type = body.types().typeOf(c.getArguments().get(1));
        String name = c.getArguments().get(2) instanceof NameReference n ? ReferenceText.of(n) : "";
        StructType.Member member = type instanceof StructType s ? s.find(name) : null;
        if (member == null) {
            throw new Unsupported(c, "CONTAINING_RECORD with an unknown member");
        }
        return out.binaryConst(BinaryOp.SUB, IntKind.U64, expressions.value(c.getArguments().get(0)), member.offset());
    }

    private int pick(Intrinsic which, Call c) {
        CType type = expressions.type(c);
        int result = out.slot();
        expressions.move(result, expressions.converted(c.getArguments().get(0), type));
        int other = expressions.converted(c.getArguments().get(1), type);
        int keep = out.binary(which == Intrinsic.min ? BinaryOp.LE : BinaryOp.GE, CTypes.kind(type), result, other);
        Label end = out.label();
        out.branch(true, keep, end);
        out.emit(new Instruction.Move(result, other));
        out.bind(end);
        return result;
    }
}
