package org.dmaworkbench.compiler.body;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Writes calls of functions, of library functions, through pointers, and of context accessors. */
final class Calls {
    /** The framework function behind every context accessor. */
    static final String TYPED_CONTEXT = "WdfObjectGetTypedContextWorker";

    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Expressions expressions;
    private final Intrinsics intrinsics;

    Calls(FunctionBody body, Expressions expressions) {
        this.body = body;
        this.out = body.out();
        this.expressions = expressions;
        this.intrinsics = new Intrinsics(body, expressions);
    }

    /** Calls and drops the result. */
    void effect(Call c) {
        Intrinsic intrinsic = Intrinsic.of(c);
        if (intrinsic != null) {
            intrinsics.effect(intrinsic, c);
        } else {
            call(c);
        }
    }

    /** Calls and returns the slot with the result. */
    int value(Call c) {
        Intrinsic intrinsic = Intrinsic.of(c);
        return intrinsic != null ? intrinsics.value(intrinsic, c) : call(c);
    }

    private int call(Call c) {
        EObject target = c.getCallee() instanceof NameReference n ? n.getTarget() : null;
        if (target instanceof ContextAccessor accessor) {
            int handle = expressions.value(c.getArguments().get(0));
            return out.callDdi(body.scope().ddi(TYPED_CONTEXT), handle, out.constant(body.scope().context(accessor)));
        }
        CType.Func type = expressions.type(c.getCallee()) instanceof CType.Pointer p
                && p.target() instanceof CType.Func f ? f : null;
        if (type == null) {
            throw new Unsupported(c, "a call of something that is no function");
        }
        int function = -1;
        if (!(target instanceof Declarator d && body.types().typeOf(d) instanceof CType.Func)) {
            function = expressions.value(c.getCallee());
        }
        int hidden = FunctionBody.hiddenResult(type.result()) ? body.temporary(type.result()) : -1;
        int[] args = arguments(c, type, target, hidden);
        int slot = type.result() instanceof CType.Void ? -1 : out.slot();
        int result = hidden >= 0 ? -1 : slot;
        if (function >= 0) {
            out.emit(new Instruction.CallIndirect(result, function, args));
        } else {
            direct(c, (Declarator) target, result, args);
        }
        return hidden >= 0 ? hidden : structResult(type.result(), slot);
    }

    private void direct(Call c, Declarator function, int result, int[] args) {
        Declaration definition = body.scope().definition(function);
        if (definition != null) {
            out.emit(new Instruction.Call(result, body.scope().function(definition), args));
        } else if (SourceKinds.isLibrary(function)) {
            out.emit(new Instruction.CallDdi(result, body.scope().ddi(function), args));
        } else {
            throw new Unsupported(c, IssueCode.T027, "'" + function.getName() + "' is declared but nowhere defined");
        }
    }

    private int structResult(CType result, int slot) {
        if (!(result instanceof StructType s)) {
            return slot;
        }
        int address = body.temporary(s);
        out.store(CTypes.unsigned(s.size()), address, 0, slot);
        return address;
    }

    private int[] arguments(Call c, CType.Func type, EObject target, int hidden) {
        List<Integer> slots = new ArrayList<>();
        if (hidden >= 0) {
            slots.add(hidden);
        }
        FunctionSuffix suffix = target instanceof Declarator d ? Declarators.functionSuffix(d) : null;
        for (int i = 0; i < c.getArguments().size(); i++) {
            Expression e = c.getArguments().get(i);
            boolean fixed = i < type.parameters().size();
            if (fixed && suffix != null && CTypes.isFunctionPointer(type.parameters().get(i))) {
                noteRole(e, Declarators.innermost(suffix.getParameters().get(i).getDeclarator()).getName());
            }
            slots.add(argument(e, fixed ? type.parameters().get(i) : Conversions.promote(expressions.type(e))));
        }
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    private int argument(Expression e, CType to) {
        if (!(to instanceof StructType s)) {
            return expressions.converted(e, to);
        }
        int address = expressions.value(e);
        if (CTypes.travelsInSlot(s)) {
            return out.load(CTypes.unsigned(s.size()), address, 0);
        }
        int copy = body.temporary(s);
        out.emit(new Instruction.Copy(copy, address, s.size()));
        return copy;
    }

    /** Returns a slot with the address of a function of the project or the library. */
    int functionAddress(Expression where, Declarator function) {
        int slot = out.slot();
        out.emit(new Instruction.FunctionAddress(slot, pointedTo(body.scope(), where, function)));
        return slot;
    }

    /** Returns the number of the function that a pointer to a function points to. */
    static int pointedTo(ProgramScope scope, Expression where, Declarator function) {
        Declaration definition = scope.definition(function);
        if (definition != null) {
            return scope.function(definition);
        }
        int library = SourceKinds.isLibrary(function) ? scope.libraryFunction(function) : -1;
        if (library < 0) {
            throw new Unsupported(where, IssueCode.T027, "'" + function.getName()
                    + "' has no body in this project, so that its address cannot be taken");
        }
        return library;
    }

    /** Notes which callback a function becomes when its name is stored or passed under that name. */
    void noteRole(Expression value, String role) {
        Expression e = value instanceof Unary u && u.getOp().equals("&") ? u.getOperand() : value;
        if (role != null && e instanceof NameReference n && n.getTarget() instanceof Declarator d
                && body.types().typeOf(d) instanceof CType.Func) {
            Declaration definition = body.scope().definition(d);
            if (definition != null) {
                body.scope().role(body.scope().function(definition), role);
            }
        }
    }

}
