package org.dmaworkbench.sim.wdf.timer;
import org.dmaworkbench.sim.rules.object.DeletedObject;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__PASSIVE;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__PERIOD;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__STOPPING;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__TOLERABLE_DELAY;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.KernelDispatch;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.Constraints;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Serialization;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfTimer* functions (facts kmdf 8.3). */
public final class TimerDdis {
    private static final long MAXLONG = 0x7FFF_FFFF;
    /** Set in column stopping when a start was refused because of a stop under way. */
    static final long START_REFUSED = 2;

    private TimerDdis() { }

    /** Registers them and the routines that run the callbacks. */
    public static void register(Ddis ddis) {
        ddis.add(TimerDpc.INSTANCE);
        ddis.add(RunTimer.INSTANCE);
        ddis.add(RunPassiveTimer.INSTANCE);
        Lifetimes.of(ddis).disposal(ddis, ObjectKind.TIMER, new DisposeTimer()).release(ObjectKind.TIMER, (m, row) -> {
            m.state().free(DPC, (int) m.state().get(TIMER, row, TIMER__DPC) - 1);
            m.state().free(TIMER, row);
        });
        ddis.register("WdfTimerCreate", TimerDdis::create);
        ddis.register("WdfTimerStart", TimerDdis::start);
        ddis.register("WdfTimerStop", StopTimer.INSTANCE);
        ddis.register("WdfTimerGetParentObject", (m, a) -> Objects.parentHandle(m, (int) m.state().get(TIMER, row(m, a.arg(0)), TIMER__OBJECT) - 1));
    }

    static int row(Machine m, long handle) {
        return Objects.subject(m, handle, ObjectKind.TIMER);
    }

    private static long start(Machine m, Activation a) {
        int row = row(m, a.arg(0));
        Verifier.above(m, Irql.DISPATCH, "WdfTimerStart");
        if (Objects.isEnding(m, a.arg(0))) {
            DeletedObject.ignored(m, "WdfTimerStart", a.arg(0));
            return 0;
        }
        if (m.state().get(TIMER, row, TIMER__STOPPING) != 0) {
            m.state().set(TIMER, row, TIMER__STOPPING, START_REFUSED);
            return 0;
        }
        return SystemTimer.set(m, row, a.arg(1)) ? 1 : 0;
    }

    private static long create(Machine m, Activation a) {
        long status = ObjectAttributes.validate(m, a.arg(1), ObjectAttributes.Parent.REQUIRED, true, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        int parent = ObjectAttributes.parent(m, a.arg(1), -1);
        WdfBugCheck.required(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(2));
        ConfigReader config = ConfigReader.of(m, "WDF_TIMER_CONFIG", a.arg(0));
        boolean passive = ObjectAttributes.level(m, a.arg(1)) == Constraints.PASSIVE;
        status = validate(config, passive);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        Serialization serialization = Serialization.of(m, parent, config.get("AutomaticSerialization") != 0, passive);
        if (!NtStatus.isSuccess(serialization.status())) {
            return serialization.status();
        }
        StateBlock state = m.state();
        int row = state.add(TIMER);
        int object = Objects.create(m, ObjectKind.TIMER, row, parent + 1, null);
        Objects.attributes(m, object, a.arg(1));
        state.set(TIMER, row, TIMER__OBJECT, object + 1);
        state.set(TIMER, row, TIMER__CALLBACK, config.get("EvtTimerFunc"));
        state.set(TIMER, row, TIMER__PERIOD, config.get("Period"));
        state.set(TIMER, row, TIMER__TOLERABLE_DELAY, config.get("TolerableDelay"));
        state.set(TIMER, row, TIMER__PASSIVE, passive ? 1 : 0);
        state.set(TIMER, row, TIMER__LOCK, serialization.lock());
        state.set(TIMER, row, TIMER__DPC, DpcQueue.create(m, m.names().text((int) Objects.name(m, object)), KernelDispatch.TIMER_DPC, row) + 1);
        Objects.give(a, "Timer", a.arg(2), object);
        return NtStatus.SUCCESS;
    }

    private static long validate(ConfigReader config, boolean passive) {
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        boolean contradiction = config.get("TolerableDelay") != 0 && config.get("UseHighResolutionTimer") != 0;
        if (config.get("Period") > MAXLONG || contradiction) {
            return NtStatus.INVALID_PARAMETER;
        }
        return passive && config.get("Period") != 0 ? NtStatus.NOT_SUPPORTED : NtStatus.SUCCESS;
    }
}
