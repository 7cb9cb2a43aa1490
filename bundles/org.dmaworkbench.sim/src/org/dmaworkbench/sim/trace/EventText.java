package org.dmaworkbench.sim.trace;

import java.util.StringJoiner;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.type.CType;

/** The words of single events, as the timeline shows them. */
final class EventText {
    private static final int ELEMENTS = 3;

    private final TraceNames names;
    private final boolean verbose;
    private final RegisterText registers;
    private final DescriptorText descriptors;

    EventText(TraceNames names, boolean verbose) {
        this.names = names;
        this.verbose = verbose;
        this.registers = new RegisterText(names.registers(), verbose);
        this.descriptors = new DescriptorText(names.program().hardware());
    }

    void append(LineText line, TraceCursor at) {
        switch (at.kind()) {
            case RUN_START -> line.add(Style.HEADING, at.text(0) + ": " + at.text(1))
                    .add(Style.FAINT, "  (" + at.text(3) + " schedule, seed " + at.arg(2) + ")");
            case REQUEST_ARRIVE -> arrive(line, at);
            case REQUEST_PRESENT -> line.add(Style.REQUEST, at.text(0)).add(" presented by " + at.text(1) + " to " + at.text(2));
            case REQUEST_CANCEL -> line.add(Style.REQUEST, at.text(0)).add(Style.WARN, " cancelled by the application");
            case REQUEST_COMPLETE -> complete(line, at);
            case CALLBACK_ENTER -> enter(line, at);
            case CALLBACK_LEAVE -> {
                Function f = function(at);
                result(line, f.result(), at.arg(2), "= ").add(Style.FAINT, end(f.result()) + name(f));
            }
            case DDI_CALL -> call(line, at);
            case DDI_RETURN -> {
                CType type = names.values().result((int) at.arg(0));
                result(line, type, at.arg(1), "= ").add(Style.FAINT, end(type) + ddi(at));
                out(line, at);
            }
            case TRANSACTION_STATE -> line.add(at.text(0) + ": " + TraceNames.transactionState(at.arg(1)) + " -> "
                    + TraceNames.transactionState(at.arg(2)));
            case DMA_PROGRAM -> program(line, at);
            case REG_READ -> registers.append(line, false, at);
            case REG_WRITE -> registers.append(line, true, at);
            case DESC_FETCH -> descriptors.fetch(line, at);
            case DESC_WRITEBACK -> descriptors.writeBack(line, at);
            case DMA_DATA -> DescriptorText.data(line, at);
            case IRQ_LINE -> line.add(Style.DEVICE, at.text(1)).add(at.arg(0) != 0 ? " asserted" : " released");
            case DPC_QUEUE -> line.add("DPC " + at.text(0)).add(at.arg(1) != 0 ? "" : " already").add(" queued");
            case LOCK_ACQUIRE -> line.add(Style.FAINT, "lock " + at.text(0) + " acquired");
            case LOCK_RELEASE -> line.add(Style.FAINT, "lock " + at.text(0) + " released");
            case TIMER_SET -> line.add("timer " + at.text(0) + " set for " + Micros.of(at.arg(1)) + " us");
            case TIMER_FIRE -> line.add("timer " + at.text(0) + " fires");
            case POWER -> line.add("power: " + at.text(0)).add(at.arg(1) < 0 ? Style.BAD : Style.FAINT,
                    at.arg(1) == 0 ? "" : "  " + names.statuses().of(at.arg(1)));
            case FAULT -> line.add(Style.WARN, "FAULT " + at.text(0) + ": ").add(at.text(1));
            case TRACE -> line.add(Style.FAINT, "trace " + at.arg(0) + ": ").add(at.text(1).stripTrailing());
            case VIOLATION -> violation(line, at);
            case BUGCHECK -> line.add(Style.BAD, "BUG CHECK " + Hex.of(at.arg(0), 8) + " " + at.text(1))
                    .add(" (" + Hex.of(at.arg(2), 1) + ", " + Hex.of(at.arg(3), 1) + ", " + Hex.of(at.arg(4), 1) + ", "
                            + Hex.of(at.arg(5), 1) + ")");
            case CHOICE -> line.add(Style.FAINT, "choice " + at.arg(0) + ": " + options(at));
            case EDIT -> line.add(Style.WARN, "EDITED ").add(at.text(0));
            case EXPECT -> line.add(at.arg(1) != 0 ? Style.GOOD : Style.BAD, at.arg(1) != 0 ? "holds " : "fails ").add(at.text(0));
            case RUN_END -> line.add(Style.HEADING, "end of run");
        }
    }

    /** Adds result and out-parameters of a library call. */
    void returned(LineText line, TraceCursor at, String before) {
        result(line, names.values().result((int) at.arg(0)), at.arg(1), before);
        out(line, at);
    }

    private void out(LineText line, TraceCursor at) {
        for (int i = 2; i + 1 < at.count(); i += 2) {
            line.add(Style.FAINT, "  " + at.text(i) + "=").add(names.values().out(at.text(i), at.arg(i + 1)));
        }
    }

    private static String end(CType type) {
        return Values.isVoid(type) ? "end of " : "  ";
    }

    /** Adds the result of a callback; nothing if it has none. */
    LineText result(LineText line, CType type, long value, String before) {
        if (Values.isVoid(type)) {
            return line;
        }
        String text = names.values().text(type, value);
        boolean bad = Values.isStatus(type) && value < 0;
        return line.add(before).add(bad ? Style.BAD : Style.GOOD, text);
    }

    String ddi(TraceCursor at) {
        return names.program().ddis().get((int) at.arg(0));
    }

    Function function(TraceCursor at) {
        return names.program().functions().get((int) at.arg(0));
    }

    private void arrive(LineText line, TraceCursor at) {
        String type = TraceNames.requestType(at.arg(1));
        line.add(Style.REQUEST, at.text(0)).add(": " + type + " ");
        line.add(at.arg(4) != 0 ? Hex.of(at.arg(4), 8) + ", " : "").add(at.arg(2) + (at.arg(2) == 1 ? " byte" : " bytes"));
        line.add(at.arg(3) != 0 ? " at offset " + at.arg(3) : "").add(Style.FAINT, "  from " + at.text(5));
    }

    private void complete(LineText line, TraceCursor at) {
        line.add(Style.REQUEST, at.text(0)).add(" completed ");
        line.add(at.arg(1) < 0 ? Style.BAD : Style.GOOD, names.statuses().of(at.arg(1)));
        line.add(", Information " + at.arg(2)).add(Style.FAINT, "  by " + at.text(3));
    }

    private void enter(LineText line, TraceCursor at) {
        Function f = function(at);
        line.add(Style.ROLE, at.text(1).isEmpty() ? "" : at.text(1) + " ").add(Style.FUNCTION, name(f));
        if (f.name().startsWith("$")) {
            return;
        }
        StringJoiner args = new StringJoiner(", ", "(", ")");
        for (int i = 2; i < at.count(); i++) {
            args.add(argument(Values.parameter(f, i - 2), at.arg(i)));
        }
        line.add(args.toString());
    }

    private void call(LineText line, TraceCursor at) {
        StringJoiner args = new StringJoiner(", ", "(", ")");
        for (int i = 1; i < at.count(); i++) {
            args.add(argument(names.values().parameter((int) at.arg(0), i - 1), at.arg(i)));
        }
        line.add(Style.DDI, ddi(at)).add(args.toString());
    }

    /** An address that has no name tells nothing in a story. */
    private String argument(CType type, long value) {
        boolean plain = !verbose && type instanceof CType.Pointer && value != 0 && names.values().name(value) == null;
        return plain ? "ptr" : names.values().text(type, value);
    }

    private static String name(Function f) {
        return f.name().startsWith("$") ? "(driver block)" : f.name();
    }

    private void program(LineText line, TraceCursor at) {
        int elements = (at.count() - 5) / 2;
        line.add(Style.DEVICE, "transfer " + at.arg(1)).add(" of " + at.text(0) + ": " + TraceNames.direction(at.arg(2)) + " "
                + at.arg(4) + (at.arg(4) == 1 ? " byte" : " bytes") + (at.arg(3) == 0 ? "" : " after " + at.arg(3)));
        line.add(", " + elements + (elements == 1 ? " element:" : " elements:"));
        int shown = verbose || elements <= ELEMENTS + 1 ? elements : ELEMENTS;
        for (int i = 0; i < shown; i++) {
            line.add(" " + Hex.address(at.arg(5 + 2 * i)) + "+" + Hex.of(at.arg(6 + 2 * i), 1));
        }
        line.add(Style.FAINT, shown < elements ? " and " + (elements - shown) + " more" : "");
    }

    private static void violation(LineText line, TraceCursor at) {
        boolean error = !at.text(1).equals("warning");
        line.add(error ? Style.BAD : Style.WARN, "VIOLATION " + at.text(0)).add(": " + at.text(2));
        for (int i = 3; i < at.count(); i++) {
            line.add(Style.FAINT, (i == 3 ? "  proof #" : " #") + at.arg(i));
        }
    }

    private static String options(TraceCursor at) {
        StringJoiner all = new StringJoiner(", ", "[", "]");
        for (int i = 2; i < at.count(); i++) {
            all.add(at.text(i));
        }
        return at.text(2 + (int) at.arg(1)) + " of " + all;
    }
}
