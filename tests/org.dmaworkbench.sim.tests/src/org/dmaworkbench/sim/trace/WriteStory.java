package org.dmaworkbench.sim.trace;

import static org.dmaworkbench.sim.trace.Kind.*;

/** The story of a small write (facts pci9656 S02), emitted by hand as the engine emits it. */
final class WriteStory {
    private static final long QUEUE = 0xFFFFAC00_00001000L;
    private static final long REQUEST = 0xFFFFAC00_00002000L;
    private static final long TRANSACTION = 0xFFFFAC00_00003000L;
    private static final long INTERRUPT = 0xFFFFAC00_00004000L;
    private static final long DEVICE = 0xFFFFAC00_00005000L;

    final SmallDriver driver = new SmallDriver();
    final Trace trace;
    final TraceNames names;
    private final Stamp now;
    private long write;

    WriteStory(Trace trace) {
        this.trace = trace;
        now = trace.stamp();
        names = TraceNames.of(driver.program, driver.scenario, trace);
        trace.nameObject(QUEUE, id("WriteQueue"));
        trace.nameObject(REQUEST, id("w1"));
        trace.nameObject(TRANSACTION, id("WriteTransaction"));
        trace.nameObject(INTERRUPT, id("Interrupt"));
        trace.nameObject(DEVICE, id("Device"));
    }

    static WriteStory told() {
        WriteStory story = new WriteStory(new Trace(true));
        story.start();
        story.request();
        story.device();
        story.interrupt();
        story.end(true);
        return story;
    }

    int id(String text) {
        return trace.intern(text);
    }

    void start() {
        at(0, 0, 0, "system");
        trace.emit(RUN_START, 0, id("plx9x5x"), id("S02 small write"), 0, id("real-time"), id("0.1.0"));
        long in = enter(driver.enable, "EvtInterruptEnable", 0, INTERRUPT, DEVICE);
        at(1_200, 0, 5, "system");
        reg(REG_READ, in, 0x68, 32, 0x0F010100, 1);
        reg(REG_WRITE, in, 0x68, 32, 0x0F010100, 2);
        leave(driver.enable, "EvtInterruptEnable", in, 0);
    }

    void request() {
        at(10_000, 0, 0, "app h1");
        now.at = Stamp.scenario(0, 4, 9);
        long arrive = trace.emit(REQUEST_ARRIVE, 1, id("w1"), 1, 1024, 0, 0, id("h1"));
        at(10_100, 0, 2, "app h1");
        long present = trace.emit(REQUEST_PRESENT, arrive, id("w1"), id("WriteQueue"), id("OnWrite"));
        write = enter(driver.onWrite, "EvtIoWrite", present, QUEUE, REQUEST, 1024);
        at(10_120, 0, 2, "app h1");
        call(driver.onWrite, 3, write, driver.initialize, 0, TRANSACTION, REQUEST, 0xFFFFF801_00000000L + 16 * driver.onProgramWrite, 1);
        long execute = callOpen(driver.onWrite, 5, write, driver.execute, TRANSACTION, 0);
        trace.emit(TRANSACTION_STATE, execute, id("WriteTransaction"), 3, 4);
        long program = trace.begin(DMA_PROGRAM, execute).add(id("WriteTransaction")).add(1).add(1).add(0).add(1024)
                .add(0x10002080).add(0x400).end();
        long in = enter(driver.onProgramWrite, "EvtProgramDma", program, TRANSACTION, DEVICE, 0, 1, 0xFFFF8000_00001000L);
        call(driver.onProgramWrite, 2, in, driver.acquire, 0, INTERRUPT);
        at(10_300, 0, 5, "app h1");
        reg(REG_READ, in, 0x80, 32, 0x43, 4);
        reg(REG_WRITE, in, 0x80, 32, 0x20643, 5);
        reg(REG_READ, in, 0x68, 32, 0x0F010100, 6);
        reg(REG_WRITE, in, 0x68, 32, 0x0F050100, 7);
        reg(REG_WRITE, in, 0x90, 32, 0x12340005, 8);
        reg(REG_READ, in, 0xA8, 8, 0x10, 9);
        reg(REG_WRITE, in, 0xA8, 8, 0x13, 10);
        call(driver.onProgramWrite, 11, in, driver.release, 0, INTERRUPT);
        leave(driver.onProgramWrite, "EvtProgramDma", in, 1);
        callClose(driver.onWrite, 5, execute, driver.execute, 0);
        leave(driver.onWrite, "EvtIoWrite", write, 0);
    }

    void device() {
        at(12_300, Stamp.DEVICE, 0, "device ch0");
        now.at = Stamp.NOWHERE;
        long fetch = trace.begin(DESC_FETCH, write).add(0).add(0x12340000).add(0x10002080).add(0).add(0x400).add(0x12340023).end();
        at(27_800, Stamp.DEVICE, 0, "device ch0");
        trace.emit(DMA_DATA, fetch, 0, 1, 0x10002080, 0, 0x400);
        trace.emit(IRQ_LINE, fetch, 1, id("INTA#"));
    }

    void interrupt() {
        at(28_000, 1, 5, "isr Interrupt cpu1");
        long isr = enter(driver.onIsr, "EvtInterruptIsr", trace.size(), INTERRUPT, 0);
        reg(REG_READ, isr, 0x68, 32, 0x0F250100, 1);
        reg(REG_READ, isr, 0xA8, 8, 0x11, 2);
        reg(REG_WRITE, isr, 0xA8, 8, 0x19, 3);
        long queue = callOpen(driver.onIsr, 5, isr, driver.queueDpc, INTERRUPT);
        long queued = trace.emit(DPC_QUEUE, queue, id("Interrupt"), 1);
        callClose(driver.onIsr, 5, queue, driver.queueDpc, 1);
        leave(driver.onIsr, "EvtInterruptIsr", isr, 1);
        at(28_500, 1, 2, "dpc Interrupt cpu1");
        long dpc = enter(driver.onDpc, "EvtInterruptDpc", queued, INTERRUPT, DEVICE);
        long done = callOpen(driver.onDpc, 4, dpc, driver.completed, TRANSACTION, 0xFFFF8000_00002000L);
        trace.begin(DDI_RETURN, done).add(driver.completed).add(1).add(id("Status")).add(0).end();
        call(driver.onDpc, 6, dpc, driver.getRequest, REQUEST, TRANSACTION);
        long complete = callOpen(driver.onDpc, 8, dpc, driver.complete, REQUEST, 0, 1024);
        trace.emit(REQUEST_COMPLETE, complete, id("w1"), 0, 1024, id("OnDpc"));
        callClose(driver.onDpc, 8, complete, driver.complete, 0);
        leave(driver.onDpc, "EvtInterruptDpc", dpc, 0);
    }

    void end(boolean ok) {
        at(30_000, Stamp.DEVICE, 0, "");
        now.at = Stamp.scenario(0, 6, 5);
        trace.emit(EXPECT, 0, id("w1 completes STATUS_SUCCESS information 1024"), ok ? 1 : 0,
                id(ok ? "" : "- STATUS_SUCCESS, Information 1024\n+ STATUS_SUCCESS, Information 1000"));
        now.at = Stamp.NOWHERE;
        trace.emit(RUN_END, 1, ok ? 0 : 1, trace.size() + 1, 30_000, 0x1234_5678_9ABC_DEF0L, 412,
                id(ok ? "" : "an expectation does not hold"));
    }

    private void at(long t, int cpu, int irql, String ctx) {
        now.t = t;
        now.cpu = cpu;
        now.irql = irql;
        now.ctx = id(ctx);
    }

    private long enter(int function, String role, long cause, long... args) {
        now.at = Stamp.code(function, 0);
        trace.begin(CALLBACK_ENTER, cause).add(function).add(id(role));
        for (long a : args) {
            trace.add(a);
        }
        return trace.end();
    }

    private void leave(int function, String role, long enter, long result) {
        now.t += 20;
        now.at = Stamp.code(function, 39);
        trace.emit(CALLBACK_LEAVE, enter, function, id(role), result);
    }

    private void reg(Kind kind, long cause, long offset, int width, long value, int pc) {
        now.t += 30;
        now.at = now.at & ~0xFFFFFFFFL | pc;
        trace.emit(kind, cause, 0, offset, width, value);
    }

    private void call(int function, int pc, long in, int ddi, long result, long... args) {
        callClose(function, pc, callOpen(function, pc, in, ddi, args), ddi, result);
    }

    private long callOpen(int function, int pc, long in, int ddi, long... args) {
        now.t += 10;
        now.at = Stamp.code(function, pc);
        trace.begin(DDI_CALL, in).add(ddi);
        for (long a : args) {
            trace.add(a);
        }
        return trace.end();
    }

    private void callClose(int function, int pc, long call, int ddi, long result) {
        now.at = Stamp.code(function, pc);
        trace.emit(DDI_RETURN, call, ddi, result);
    }
}
