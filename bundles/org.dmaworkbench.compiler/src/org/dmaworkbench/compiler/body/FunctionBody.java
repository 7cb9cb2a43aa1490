package org.dmaworkbench.compiler.body;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** One function on its way into the program: its variables, and the parts that write expressions and statements. */
final class FunctionBody {
    private final ProgramScope scope;
    private final Declaration definition;
    private final CType.Func type;
    private final FunctionBuilder out;
    private final PlaceAccess access;
    private final AddressTaken addressTaken;
    private final Expressions expressions;
    private final Map<Declarator, Storage> variables = new IdentityHashMap<>();
    private int resultAddress = -1;

    /** Where a local lives: a slot, or a byte offset of stack memory. */
    private record Storage(boolean slot, int index, CType type) { }

    FunctionBody(ProgramScope scope, Declaration definition) {
        this.scope = scope;
        this.definition = definition;
        Declarator name = Declarators.function(definition);
        this.type = scope.types().functionType(name);
        if (type == null) {
            throw new Unsupported(definition, "the function's type");
        }
        this.out = new FunctionBuilder(name.getName(), "", type.result()).at(scope.position(name));
        this.access = new PlaceAccess(out);
        this.addressTaken = new AddressTaken(definition.getBody());
        this.expressions = new Expressions(this);
    }

    /** Starts a function that no source defines; its parameters are in {@code out} already. */
    FunctionBody(ProgramScope scope, FunctionBuilder out, CType.Func type) {
        this.scope = scope;
        this.definition = null;
        this.type = type;
        this.out = out;
        this.access = new PlaceAccess(out);
        this.addressTaken = null;
        this.expressions = new Expressions(this);
    }

    FunctionBuilder compile() {
        parameters();
        Statements statements = new Statements(this);
        statements.block(definition.getBody());
        if (out.isReachable()) {
            out.statement(scope.end(definition.getBody()));
            boolean value = !(type.result() instanceof CType.Void);
            out.ret(value ? out.constant(0) : -1);
        }
        return out;
    }

    private void parameters() {
        FunctionSuffix suffix = Declarators.functionSuffix(Declarators.function(definition));
        if (hiddenResult(type.result())) {
            resultAddress = out.hiddenParameter();
        }
        List<Parameter> parameters = type.parameters().isEmpty() ? List.of() : suffix.getParameters();
        int[] slots = new int[parameters.size()];
        for (int i = 0; i < slots.length; i++) {
            Declarator d = Declarators.innermost(parameters.get(i).getDeclarator());
            CType t = scope.types().typeOf(d);
            String name = d.getName() == null ? "" : d.getName();
            boolean slot = CTypes.isScalar(t) && !addressTaken.contains(d);
            slots[i] = slot ? out.parameter(name, t) : out.hiddenParameter();
            if (slot) {
                variables.put(d, new Storage(true, slots[i], t));
            }
        }
        for (int i = 0; i < slots.length; i++) {
            Declarator d = Declarators.innermost(parameters.get(i).getDeclarator());
            if (!variables.containsKey(d)) {
                spill(d, scope.types().typeOf(d), slots[i]);
            }
        }
    }

    private void spill(Declarator d, CType t, int slot) {
        int offset = out.stackLocal(d.getName() == null ? "" : d.getName(), t);
        variables.put(d, new Storage(false, offset, t));
        int address = out.stackAddress(offset);
        if (t instanceof StructType s && !CTypes.travelsInSlot(s)) {
            out.emit(new Instruction.Copy(address, slot, s.size()));
        } else {
            out.store(t instanceof StructType s ? CTypes.unsigned(s.size()) : CTypes.kind(t), address, 0, slot);
        }
    }

    /** Gives a local its storage. */
    void declare(Declarator d) {
        CType t = scope.types().typeOf(d);
        if (t == null) {
            throw new Unsupported(d, "the type of '" + d.getName() + "'");
        }
        scope.usedTypes().add(t);
        boolean slot = CTypes.isScalar(t) && !addressTaken.contains(d);
        variables.put(d, new Storage(slot, slot ? out.local(d.getName(), t) : out.stackLocal(d.getName(), t, scope.types().alignment(d)), t));
    }

    /** Returns the place of a variable, local or static. */
    Place variable(Declarator d) {
        Storage s = variables.get(d);
        if (s == null) {
            CType t = scope.types().typeOf(d);
            return new Place.InMemory(data(scope.global(d)), 0, t);
        }
        return s.slot() ? new Place.InSlot(s.index(), s.type())
                : new Place.InMemory(out.stackAddress(s.index()), 0, s.type());
    }

    /** Returns a slot with the address of a byte of the data image. */
    int data(int offset) {
        int slot = out.slot();
        out.emit(new Instruction.DataAddress(slot, offset));
        return slot;
    }

    /** Returns a slot with the address of zeroed or unset stack memory for a temporary of this type. */
    int temporary(CType t) {
        return out.stackAddress(out.stack(Math.max(1, t.size()), t.alignment()));
    }

    /** Returns whether a result of this type goes through a hidden first argument. */
    static boolean hiddenResult(CType result) {
        return result instanceof StructType s && !CTypes.travelsInSlot(s);
    }

    /** Converts a slot between scalar types; returns the same slot where nothing changes. */
    int convert(int slot, CType from, CType to) {
        if (!CTypes.isScalar(from) || !CTypes.isScalar(to)) {
            return slot;
        }
        if (CTypes.isTruth(to) && !CTypes.isTruth(from)) {
            return out.binaryConst(BinaryOp.NE, CTypes.kind(from), slot, 0);
        }
        IntKind a = CTypes.kind(from);
        IntKind b = CTypes.kind(to);
        boolean same = a == b || b.bytes() == 8 || !a.signed() && a.bytes() < b.bytes() || a.signed() && b.signed()
                && a.bytes() <= b.bytes();
        if (same) {
            return slot;
        }
        int result = out.slot();
        out.emit(new Instruction.Convert(b, result, slot));
        return result;
    }

    ProgramScope scope() {
        return scope;
    }

    ExpressionTypes types() {
        return scope.types();
    }

    FunctionBuilder out() {
        return out;
    }

    PlaceAccess access() {
        return access;
    }

    Expressions expressions() {
        return expressions;
    }

    CType result() {
        return type.result();
    }

    int resultAddress() {
        return resultAddress;
    }
}
