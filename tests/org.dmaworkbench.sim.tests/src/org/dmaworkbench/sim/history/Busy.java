package org.dmaworkbench.sim.history;

import java.util.Random;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Assembler;
import org.dmaworkbench.sim.vm.Rig;
import org.dmaworkbench.sim.vm.Routine;

/** A busy machine from a seed: two CPUs, three threads that race for the same words, wait and are interrupted, helpers, stack memory. */
final class Busy {
    private final Random random;
    private final Assembler assembler = new Assembler();

    private Busy(long seed) {
        random = new Random(seed);
    }

    static Rig rig(long seed) {
        Busy busy = new Busy(seed);
        Rig rig = new Rig(busy.program()).ddi("Nap", new Nap()).ddi("Twice", (m, a) -> a.arg(0) * 2 & 0xFFFF_FFFFL);
        rig.thread("one", 0, "T0", 3, 4).thread("two", 2, "T1", 5, 6).thread("three", 0, "T2", 7, 8);
        for (int i = 0; i < 6; i++) {
            rig.at(busy.random.nextInt(4000), Rig.RAISE, busy.random.nextInt(2));
        }
        return rig;
    }

    private Program program() {
        FunctionBuilder helper = assembler.function("Helper", "");
        int local = helper.stackLocal("local", Assembler.ULONG);
        assembler.statement(helper);
        int address = helper.stackAddress(local);
        helper.store(IntKind.U32, address, 0, 1);
        assembler.addTo(helper, 9, 1);
        assembler.statement(helper);
        int back = helper.load(IntKind.U32, address, 0);
        helper.ret(back);
        int helperId = assembler.add(helper);
        for (int t = 0; t < 3; t++) {
            FunctionBuilder f = assembler.function("T" + t, "");
            body(f, helperId, 12 + random.nextInt(20));
            assembler.add(f);
        }
        for (String name : new String[] {"Isr", "Dpc"}) {
            FunctionBuilder f = assembler.function(name, "EvtInterrupt" + name);
            assembler.repeat(f, 3, () -> assembler.addTo(f, 20, 1));
            assembler.add(f);
        }
        return assembler.build();
    }

    private void body(FunctionBuilder f, int helper, int rounds) {
        int sum = f.local("sum", Assembler.ULONG);
        f.emit(new Instruction.Const(sum, 0));
        assembler.repeat(f, rounds, () -> {
            for (int i = 0; i < 6; i++) {
                piece(f, helper, sum);
            }
        });
        assembler.statement(f);
        f.ret(sum);
    }

    private void piece(FunctionBuilder f, int helper, int sum) {
        assembler.statement(f);
        int mark = f.mark();
        switch (random.nextInt(6)) {
            case 0 -> f.emit(new Instruction.Move(sum, f.call(helper, 0, sum, 2)));
            case 1 -> f.emit(new Instruction.Move(sum, f.callDdi(assembler.builder().ddi("Twice"), sum)));
            case 2 -> f.callDdi(assembler.builder().ddi("Nap"), f.constant(random.nextInt(700)));
            case 3 -> f.emit(new Instruction.BinaryConst(BinaryOp.MUL, IntKind.U32, sum, sum, 1664525));
            case 4 -> {
                int c = f.binaryConst(BinaryOp.AND, IntKind.U32, sum, 1);
                Label over = f.label();
                f.branch(true, c, over);
                assembler.addTo(f, random.nextInt(30), 3);
                f.bind(over);
            }
            default -> assembler.addTo(f, random.nextInt(30), 1);
        }
        f.release(mark);
        assembler.statement(f);
        f.emit(new Instruction.BinaryConst(BinaryOp.ADD, IntKind.U32, sum, sum, 1));
    }

    /** Sleeps for some ns, by a timed event that wakes it; spins at DISPATCH_LEVEL. */
    private static final class Nap implements Routine {
        @Override public String name() {
            return "Nap";
        }

        @Override public int slots() {
            return 1;
        }

        @Override public void resume(Activation a) {
            if (a.pc() == 0) {
                a.pc(1);
                long id = 1000 + a.context();
                a.machine().after(a.arg(0), Rig.WAKE, id);
                a.out("Until", a.machine().time() + a.arg(0));
                a.block(1, id);
            } else {
                a.ret(a.machine().choose("rested", "tired"));
            }
        }
    }
}
