package org.dmaworkbench.sim.trace;

import java.util.Set;
import org.dmaworkbench.program.Function;

/** Tells what a reader wants to follow from noise: what the timeline shows unless everything is asked for. */
final class Story {
    private static final Set<String> PRINTS = Set.of("TraceEvents", "DbgPrint", "KdPrint");

    private final TraceNames names;
    private final boolean everything;

    Story(TraceNames names, boolean everything) {
        this.names = names;
        this.everything = everything;
    }

    /** Returns whether to show an event that neither begins nor ends a call. */
    boolean shows(TraceCursor at) {
        return switch (at.kind()) {
            case RUN_START, EXPECT, RUN_END -> false;
            case REQUEST_PRESENT, LOCK_ACQUIRE, LOCK_RELEASE, CHOICE -> everything;
            case DPC_QUEUE -> everything || at.arg(1) == 0;
            case TRANSACTION_STATE -> everything || at.arg(2) == 6;
            case TRACE -> everything || at.arg(0) <= 3;
            // The callback of that name has just been shown with its result.
            case POWER -> everything || at.arg(1) < 0 || !(at.text(0).startsWith("Evt") || at.text(0).equals("DriverEntry"));
            default -> true;
        };
    }

    /** Returns whether a library call or its return is of no interest itself: what it prints is an event of its own. */
    boolean skips(TraceCursor at) {
        return !everything && (at.kind() == Kind.DDI_CALL || at.kind() == Kind.DDI_RETURN) && PRINTS.contains(ddi(at));
    }

    /** Returns whether to show a call or callback inside which nothing was worth showing. */
    boolean showsWhole(TraceCursor open, TraceCursor close) {
        if (everything || open.kind() == Kind.CALLBACK_ENTER) {
            return true;
        }
        boolean failed = Values.isStatus(names.values().result((int) close.arg(0))) && close.arg(1) < 0;
        return failed || !(isQuestion(ddi(open)) || isOfLibraryOrDriverBlock(open));
    }

    /** Returns whether to show the end of a call or callback that has taken more than a line. */
    boolean showsEnd(TraceCursor close) {
        boolean ddi = close.kind() == Kind.DDI_RETURN;
        return everything || !Values.isVoid(ddi ? names.values().result((int) close.arg(0))
                : names.program().functions().get((int) close.arg(0)).result());
    }

    /** A call that only asks, or moves memory. */
    private static boolean isQuestion(String ddi) {
        return ddi.contains("Get") || ddi.contains("Retrieve") || ddi.startsWith("Rtl");
    }

    /** A call made by a library function, or by the code that a driver block stands for. */
    private boolean isOfLibraryOrDriverBlock(TraceCursor call) {
        if (call.at() <= 0) {
            return false;
        }
        SourceLink place = names.places().of(call.at());
        Function caller = names.program().functions().get((int) (call.at() >>> 32) - 1);
        return caller.name().startsWith("$") || place != null && place.file().startsWith("library:");
    }

    private String ddi(TraceCursor at) {
        return names.program().ddis().get((int) at.arg(0));
    }
}
