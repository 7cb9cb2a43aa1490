package org.dmaworkbench.sim.device.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dmaworkbench.program.scenario.Fault;
import org.dmaworkbench.program.scenario.FaultKind;

/** The effect behind each kind of fault that a scenario can name. */
final class Palette {
    private static final long LATER = 10_000;
    private static final Map<FaultKind, Function<Fault, Effect>> EFFECTS = effects();

    private Palette() { }

    static Effect of(Fault fault) {
        return EFFECTS.get(fault.kind()).apply(fault);
    }

    private static Map<FaultKind, Function<Fault, Effect>> effects() {
        Map<FaultKind, Function<Fault, Effect>> map = new TreeMap<>();
        map.put(FaultKind.LOST_INTERRUPT, f -> new LostInterrupt());
        map.put(FaultKind.LATE_INTERRUPT, f -> new LateInterrupt(f.argument("delay", LATER)));
        map.put(FaultKind.DUPLICATE_INTERRUPT, f -> new DuplicateInterrupt(f.argument("delay", LATER)));
        map.put(FaultKind.OTHER_INTERRUPT, f -> new OtherInterrupt());
        map.put(FaultKind.DONE_WITHOUT_DATA, f -> new DoneWithoutData());
        map.put(FaultKind.DATA_WITHOUT_DONE, f -> new DataWithoutDone());
        map.put(FaultKind.PARTIAL_COUNT, f -> new PartialCount());
        map.put(FaultKind.NO_COUNT_WRITE_BACK, f -> new NoCountWriteBack());
        map.put(FaultKind.CHANNEL_ABORT, f -> new ChannelAbort());
        map.put(FaultKind.MASTER_ABORT, f -> aborted(f, false));
        map.put(FaultKind.TARGET_ABORT, f -> aborted(f, true));
        map.put(FaultKind.END_OF_TRANSFER, f -> new EndOfTransfer());
        map.put(FaultKind.NO_REQUEST, f -> new NoRequest());
        map.put(FaultKind.BUS_MASTER_OFF, f -> new BusMasterOff());
        map.put(FaultKind.LATE_WRITE, f -> new LateWrite(f.argument("delay", LATER)));
        map.put(FaultKind.ALL_ONES, f -> new AllOnes());
        map.put(FaultKind.UNWANTED_SLEEP, f -> new UnwantedSleep());
        map.put(FaultKind.FORGOTTEN_CONFIGURATION, f -> new ForgottenConfiguration());
        map.put(FaultKind.FLIPPED_BIT, f -> new FlippedBit((int) f.argument("word", 0), (int) f.argument("bit", 0)));
        return map;
    }

    private static Effect aborted(Fault f, boolean target) {
        return new AbortedCycle(target, f.argument("address", -1), f.argument("length", 1));
    }
}
