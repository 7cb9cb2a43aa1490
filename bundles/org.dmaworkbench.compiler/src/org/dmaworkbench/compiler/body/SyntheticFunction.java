package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Writes a function that declarations stand for, in terms of what a driver author would have written in C. */
public final class SyntheticFunction {
    private final ProgramScope scope;
    private final FunctionBuilder out;
    private final FunctionBody body;

    /** A structure in stack memory. */
    public record Config(int offset, StructType type) { }

    /** Starts a function; its parameters must be in {@code out} already. */
    public SyntheticFunction(ProgramScope scope, FunctionBuilder out, CType.Func type) {
        this.scope = scope;
        this.out = out;
        this.body = new FunctionBody(scope, out, type);
    }

    /** Returns where instructions go. */
    public FunctionBuilder out() {
        return out;
    }

    /** Says that what follows carries out the declaration {@code source}. */
    public void statement(EObject source) {
        out.statement(scope.position(source));
    }

    /** Takes stack memory for a structure that the library declares under this name. */
    public Config config(String typeName) {
        if (!(scope.type(typeName) instanceof StructType s)) {
            throw new IllegalStateException("the library lacks the structure " + typeName);
        }
        scope.usedTypes().add(s);
        return new Config(out.stack(s.size(), Math.max(8, s.alignment())), s);
    }

    /** Calls a library function with a body, such as an XXX_INIT function. */
    public void init(String function, int... args) {
        Declaration definition = scope.definition(function);
        if (definition == null) {
            throw new IllegalStateException("the library lacks the function " + function);
        }
        out.emit(new Instruction.Call(-1, scope.function(definition), args));
    }

    /** Calls a library function without a body and returns the slot with its result. */
    public int ddi(String name, int... args) {
        int slot = out.slot();
        out.emit(new Instruction.CallDdi(slot, scope.ddi(name), args));
        return slot;
    }

    /** Returns a slot with the address of a structure. */
    public int address(Config config) {
        return out.stackAddress(config.offset());
    }

    /** Sets a field to a number. */
    public void set(Config config, String field, long value) {
        StructType.Member member = member(config, field);
        out.store(CTypes.kind(member.type()), address(config), member.offset(), out.constant(value));
    }

    /** Sets a field to what an expression yields; a function's name becomes the callback of the field's name. */
    public void set(Config config, String field, Expression value) {
        StructType.Member member = member(config, field);
        body.expressions().calls().noteRole(value, field);
        int slot = body.expressions().converted(value, member.type());
        out.store(CTypes.kind(member.type()), address(config), member.offset(), slot);
    }

    private static StructType.Member member(Config config, String field) {
        StructType.Member member = config.type().find(field);
        if (member == null) {
            throw new IllegalStateException(config.type().display() + " lacks the field " + field);
        }
        return member;
    }

    /** Returns a slot with an expression's value converted to an unsigned 64-bit number. */
    public int value(Expression expression) {
        return body.expressions().converted(expression, CTypes.ULONG64);
    }

    /** Returns a slot with the address of what an expression names, such as a GUID; an address as it is. */
    public int pointer(Expression expression) {
        return body.expressions().places().of(expression) instanceof Place.InMemory place
                && place.type() instanceof StructType ? body.access().address(place) : value(expression);
    }

    /** Returns a slot with the constant that the library names. */
    public int enumerator(String name) {
        Long value = scope.types().constant(scope.definitions().enumerator(name));
        return out.constant(value);
    }

    /** Returns the status in {@code status} to the caller if it is a failure. */
    public void returnFailure(int status) {
        Label good = out.label();
        int failed = out.binaryConst(BinaryOp.LT, IntKind.I32, status, 0);
        out.branch(false, failed, good);
        out.ret(status);
        out.bind(good);
    }

    /** Returns a slot with the 8 bytes of static storage at {@code offset}. */
    public int loadData(int offset) {
        return out.load(IntKind.U64, body.data(offset), 0);
    }

    /** Sets the 8 bytes of static storage at {@code offset}. */
    public void storeData(int offset, int slot) {
        out.store(IntKind.U64, body.data(offset), 0, slot);
    }

    /** Returns a slot with the 8 bytes of stack memory at {@code offset}. */
    public int loadStack(int offset) {
        return out.load(IntKind.U64, out.stackAddress(offset), 0);
    }
}
