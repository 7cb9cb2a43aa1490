package org.dmaworkbench.sim.trace;

/**
 * Kinds of trace events. The comment of each kind gives its arguments in order and the event that is its cause.
 *
 * <p>Words used there: <i>text</i> is an id of {@link Trace#intern}; <i>handle</i> a handle value named by
 * {@link Trace#nameObject}; <i>status</i> an NTSTATUS in canonical form (sign-extended); <i>seq</i> the number of another
 * event; "..." a list of any length. A cause of 0 means there is none.
 */
public enum Kind {
    /** model text, scenario text, seed, schedule text, version text. No cause. */
    RUN_START("run.start", 5),
    /** request text, type (ordinal of AppStep.Kind: 0 read, 1 write, 2 ioctl), length, offset, code, handle text (the
     * application). Cause: the event that let the application go on (completion, timer), or run.start. */
    REQUEST_ARRIVE("request.arrive", 6),
    /** request text, queue text, callback text (function name). Cause: the request's arrival. */
    REQUEST_PRESENT("request.present", 3),
    /** request text. Cause: the request's arrival. */
    REQUEST_CANCEL("request.cancel", 1),
    /** request text, status, information, by text (function name or "framework"). Cause: the call that completes it. */
    REQUEST_COMPLETE("request.complete", 4),
    /** function id, role text, argument values... Cause: the event that made the framework call it. */
    CALLBACK_ENTER("callback.enter", 2),
    /** function id, role text, result (0 for void). Cause: its callback.enter. */
    CALLBACK_LEAVE("callback.leave", 3),
    /** index in Program.ddis(), argument values... Cause: the enclosing callback.enter. */
    DDI_CALL("ddi.call", 1),
    /** index in Program.ddis(), result (0 for void), then pairs: out-parameter name text, value... Cause: its ddi.call. */
    DDI_RETURN("ddi.return", 2),
    /** transaction text, from, to (0..8 of facts kmdf 2.2). Cause: the call that changed it. */
    TRANSACTION_STATE("transaction.state", 3),
    /** transaction text, transfer (from 1), direction (0 read, 1 write), bytes done before, length, then pairs: element
     * logical address, element length... Cause: Execute or DmaCompleted that staged it. */
    DMA_PROGRAM("dma.program", 5),
    /** bar, offset, width in bits, value. Cause: the enclosing callback.enter. */
    REG_READ("reg.read", 4),
    /** bar, offset, width in bits, value. Cause: the enclosing callback.enter. */
    REG_WRITE("reg.write", 4),
    /** channel, physical address, words (dwords)... Cause: the start of the channel or the fetch before. */
    DESC_FETCH("desc.fetch", 2),
    /** channel, physical address of the first word written, words... Cause: the fetch of that descriptor. */
    DESC_WRITEBACK("desc.writeback", 2),
    /** channel, direction (0 read: device to host, 1 write), host address, local address, length. Cause: the fetch. */
    DMA_DATA("dma.data", 5),
    /** level (0, 1), source text: an interrupt line, or an input pin that the board drives. Cause: what raised or lowered it. */
    IRQ_LINE("irq.line", 2),
    /** object text, result (1 queued, 0 was queued already). Cause: the enclosing callback.enter. */
    DPC_QUEUE("dpc.queue", 2),
    /** lock text. Cause: the call or the framework step that takes it. */
    LOCK_ACQUIRE("lock.acquire", 1),
    /** lock text. Cause: its lock.acquire. */
    LOCK_RELEASE("lock.release", 1),
    /** timer text, due (ns of virtual time). Cause: the call. */
    TIMER_SET("timer.set", 2),
    /** timer text, due. Cause: its timer.set. */
    TIMER_FIRE("timer.fire", 2),
    /** step text (callback role or state name), result status. Cause: the step before. */
    POWER("power", 2),
    /** fault text, target text. No cause. */
    FAULT("fault", 2),
    /** level (1 fatal .. 5 verbose), text. Cause: the enclosing callback.enter. */
    TRACE("trace", 2),
    /** id text, severity text ("error", "warning"), message text, then proving seqs... Cause: the last of the proof. */
    VIOLATION("violation", 3),
    /** code, name text, four parameters, text why; then per frame of the stack, the innermost first and through what was interrupted: position,
     * name text, role text, IRQL, context text. Cause: the last event of the context that stopped. */
    BUGCHECK("bugcheck", 6),
    /** number from 0, taken index, option texts... No cause. */
    CHOICE("choice", 2),
    /** text that says what was changed by hand. No cause: from here on the run is a branch of what it was. */
    EDIT("edit", 1),
    /** text of the expectation, ok (0, 1), actual text (may have several lines). No cause. */
    EXPECT("expect", 3),
    /** verdict (0 pass, 1 fail, 2 error), events, virtual time ns, state hash, instructions, text why it is no pass. Its
     * position is where the run stopped early. Cause: run.start. */
    RUN_END("run.end", 6);

    private static final Kind[] ALL = values();
    private final String word;
    private final int fixed;

    Kind(String word, int fixed) {
        this.word = word;
        this.fixed = fixed;
    }

    /** Returns the word of the JSON Lines form. */
    public String word() {
        return word;
    }

    /** Returns how many arguments every event of this kind has; a list may follow them. */
    public int fixedArguments() {
        return fixed;
    }

    /** Returns the kind with this ordinal, without copying the table. */
    static Kind of(int ordinal) {
        return ALL[ordinal];
    }
}
