package org.dmaworkbench.sim.trace;

import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Hardware.Field;
import org.dmaworkbench.program.Hardware.Register;
import org.dmaworkbench.program.type.CType;

/** The members that the kinds of events have beyond those of every line. */
final class JsonMembers {
    private final TraceNames names;
    private final JsonLine json;
    private TraceCursor at;

    JsonMembers(TraceNames names, JsonLine json) {
        this.names = names;
        this.json = json;
    }

    /** Adds the members that an event of this kind has. */
    void append(TraceCursor event) {
        at = event;
        switch (at.kind()) {
            case RUN_START -> runStart();
            case REQUEST_ARRIVE -> arrive();
            case REQUEST_PRESENT -> texts("request", "queue", "callback");
            case REQUEST_CANCEL -> texts("request");
            case REQUEST_COMPLETE -> complete();
            case CALLBACK_ENTER -> enter();
            case CALLBACK_LEAVE -> leave();
            case DDI_CALL -> call();
            case DDI_RETURN -> callReturn();
            case TRANSACTION_STATE -> transactionState();
            case DMA_PROGRAM -> program();
            case REG_READ, REG_WRITE -> register();
            case DESC_FETCH, DESC_WRITEBACK -> descriptor();
            case DMA_DATA -> data();
            case IRQ_LINE -> {
                number("level", at.arg(0));
                string("source", at.text(1));
            }
            case DPC_QUEUE -> {
                string("object", at.text(0));
                json.key("result").bool(at.arg(1) != 0);
            }
            case LOCK_ACQUIRE, LOCK_RELEASE -> texts("lock");
            case TIMER_SET, TIMER_FIRE -> {
                string("timer", at.text(0));
                number("due", at.arg(1));
            }
            case POWER -> {
                string("step", at.text(0));
                string("result", StatusNames.hex(at.arg(1)));
            }
            case FAULT -> texts("fault", "target");
            case TRACE -> {
                number("level", at.arg(0));
                string("text", at.text(1));
            }
            case VIOLATION -> {
                texts("id", "severity", "message");
                json.key("proof").open('[');
                for (int i = 3; i < at.count(); i++) {
                    json.number(at.arg(i));
                }
                json.close(']');
            }
            case BUGCHECK -> bugCheck();
            case CHOICE -> choice();
            case EDIT -> texts("text");
            case EXPECT -> {
                string("text", at.text(0));
                json.key("ok").bool(at.arg(1) != 0);
                string("actual", at.text(2));
            }
            case RUN_END -> runEnd();
        }
    }

    private void runStart() {
        string("model", at.text(0));
        string("scenario", at.text(1));
        number("seed", at.arg(2));
        string("schedule", at.text(3));
        string("version", at.text(4));
    }

    private void arrive() {
        string("request", at.text(0));
        string("type", TraceNames.requestType(at.arg(1)));
        number("length", at.arg(2));
        number("offset", at.arg(3));
        json.key("code").hex(at.arg(4), 8);
        string("handle", at.text(5));
    }

    private void complete() {
        string("request", at.text(0));
        status("status", at.arg(1));
        number("information", at.arg(2));
        string("by", at.text(3));
    }

    private void enter() {
        Function function = function();
        string("name", function.name());
        string("role", at.text(1));
        json.key("args").open('{');
        for (int i = 2; i < at.count(); i++) {
            CType type = Values.parameter(function, i - 2);
            json.key(type == null ? "arg" + (i - 2) : function.variables().get(i - 2).name());
            value(type, at.arg(i));
        }
        json.close('}');
    }

    private void leave() {
        Function function = function();
        string("name", function.name());
        string("role", at.text(1));
        json.key("result");
        value(function.result(), at.arg(2));
        if (Values.isStatus(function.result())) {
            string("statusName", names.statuses().of(at.arg(2)));
        }
    }

    private void call() {
        int ddi = (int) at.arg(0);
        string("name", names.program().ddis().get(ddi));
        json.key("args").open('[');
        for (int i = 1; i < at.count(); i++) {
            value(names.values().parameter(ddi, i - 1), at.arg(i));
        }
        json.close(']');
    }

    private void callReturn() {
        int ddi = (int) at.arg(0);
        CType type = names.values().result(ddi);
        string("name", names.program().ddis().get(ddi));
        json.key("result");
        value(type, at.arg(1));
        if (Values.isStatus(type)) {
            string("statusName", names.statuses().of(at.arg(1)));
        }
        json.key("out").open('{');
        for (int i = 2; i + 1 < at.count(); i += 2) {
            json.key(at.text(i));
            if (Values.isStatusName(at.text(i))) {
                json.text(StatusNames.hex(at.arg(i + 1)));
            } else {
                value(null, at.arg(i + 1));
            }
        }
        json.close('}');
    }

    private void transactionState() {
        string("transaction", at.text(0));
        string("from", TraceNames.transactionState(at.arg(1)));
        string("to", TraceNames.transactionState(at.arg(2)));
    }

    private void program() {
        string("transaction", at.text(0));
        number("transfer", at.arg(1));
        string("direction", TraceNames.direction(at.arg(2)));
        number("done", at.arg(3));
        number("length", at.arg(4));
        json.key("elements").open('[');
        for (int i = 5; i + 1 < at.count(); i += 2) {
            json.open('[').text(Hex.address(at.arg(i))).number(at.arg(i + 1)).close(']');
        }
        json.close(']');
    }

    private void register() {
        int width = (int) at.arg(2);
        long value = at.arg(3);
        number("bar", at.arg(0));
        json.key("offset").hex(at.arg(1), 2);
        number("width", width);
        json.key("value").hex(width == 64 ? value : value & (1L << width) - 1, width / 4);
        Register register = names.registers().at((int) at.arg(0), at.arg(1));
        string("register", register == null ? null : register.name());
        json.key("fields").open('{');
        if (RegisterMap.isWhole(register, at.arg(1), width)) {
            for (Field f : register.fields()) {
                if (RegisterMap.isShown(f)) {
                    number(f.name(), f.of(value));
                }
            }
        }
        json.close('}');
    }

    private void descriptor() {
        number("channel", at.arg(0));
        string("address", Hex.address(at.arg(1)));
        json.key("words").open('[');
        for (int i = 2; i < at.count(); i++) {
            json.hex(at.arg(i) & 0xFFFF_FFFFL, 8);
        }
        json.close(']');
    }

    private void data() {
        number("channel", at.arg(0));
        string("direction", TraceNames.direction(at.arg(1)));
        string("address", Hex.address(at.arg(2)));
        string("local", Hex.address(at.arg(3)));
        number("length", at.arg(4));
    }

    private void bugCheck() {
        json.key("code").hex(at.arg(0), 8);
        string("name", at.text(1));
        json.key("parameters").open('[');
        for (int i = 2; i < 6; i++) {
            json.hex(at.arg(i), 1);
        }
        json.close(']');
        BugCheckJson.write(json, new BugCheckReport(names, at.seq()));
    }

    private void choice() {
        number("n", at.arg(0));
        json.key("options").open('[');
        for (int i = 2; i < at.count(); i++) {
            json.text(at.text(i));
        }
        json.close(']');
        number("taken", at.arg(1));
    }

    private void runEnd() {
        string("verdict", TraceNames.verdict(at.arg(0)));
        number("events", at.arg(1));
        json.key("stateHash").hex(at.arg(3), 16);
        number("instructions", at.arg(4));
        string("message", at.text(5));
    }

    private Function function() {
        return names.program().functions().get((int) at.arg(0));
    }

    private void status(String key, long status) {
        string(key, StatusNames.hex(status));
        string("statusName", names.statuses().of(status));
    }

    private void value(CType type, long value) {
        if (Values.isVoid(type)) {
            json.text(null);
        } else if (Values.isStatus(type)) {
            json.text(StatusNames.hex(value));
        } else if (Values.isBoolean(type)) {
            json.bool(value != 0);
        } else if (type instanceof CType.Int || type == null && names.values().name(value) == null) {
            json.number(value);
        } else {
            json.text(names.values().text(type, value));
        }
    }

    private void texts(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            string(keys[i], at.text(i));
        }
    }

    private void string(String key, String value) {
        json.key(key).text(value);
    }

    private void number(String key, long value) {
        json.key(key).number(value);
    }
}
