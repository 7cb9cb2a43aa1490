package org.dmaworkbench.program.scenario;

import java.util.List;
import org.dmaworkbench.program.SourcePosition;

/** Something a scenario says must be true. All are judged when the run has ended, over the recorded trace and final state. */
public sealed interface Expectation {
    /** Returns where it stands. */
    SourcePosition at();

    /** Returns its source text on one line, for the report. */
    String text();

    /** The request completes with this status and, unless negative, this Information. */
    record Completes(String request, long status, String statusName, long information, String text, SourcePosition at) implements Expectation { }

    /** The request is never completed. */
    record Outstanding(String request, String text, SourcePosition at) implements Expectation { }

    /** Two stretches of bytes are equal at the end of the run. */
    record BytesEqual(Bytes actual, Bytes expected, String text, SourcePosition at) implements Expectation { }

    /** Exactly these register accesses happen, in this order. */
    record Accesses(Phase phase, List<Access> accesses, String text, SourcePosition at) implements Expectation { }

    /** When transfer {@code transfer} (from 1, counted over the run) starts, host memory holds these descriptor words. */
    record Descriptors(int transfer, List<Descriptor> descriptors, String text, SourcePosition at) implements Expectation { }

    /** The driver's EvtProgramDma is called this many times. */
    record Transfers(int count, String text, SourcePosition at) implements Expectation { }

    /** These callbacks (by C function name) are entered in this order; others may come between unless {@code exact}. */
    record Callbacks(boolean exact, List<String> names, String text, SourcePosition at) implements Expectation { }

    /** No violation is recorded. */
    record NoViolations(String text, SourcePosition at) implements Expectation { }

    /** A violation with this id is recorded at least once; it then does not fail the run. */
    record Violation(String id, String text, SourcePosition at) implements Expectation { }

    /** The run ends in this bug check; a parameter of null is not compared. */
    record BugCheck(long code, List<Long> parameters, String text, SourcePosition at) implements Expectation { }

    /** The register has this value at the end. */
    record FinalRegister(String register, long value, String text, SourcePosition at) implements Expectation { }

    /** Part of the run over which register accesses are listed. */
    enum Phase { START, TRAFFIC }

    /**
     * One register access.
     *
     * @param write whether it writes
     * @param register C name
     * @param width bits
     * @param value value read or written
     */
    record Access(boolean write, String register, int width, long value) { }

    /**
     * Words of one descriptor.
     *
     * @param address physical address
     * @param words dwords from the address on
     */
    record Descriptor(long address, List<Long> words) { }

    /** A stretch of bytes. */
    sealed interface Bytes {
        /** Bytes of a buffer. */
        record OfBuffer(String buffer, long from, long length) implements Bytes { }

        /** Bytes of the chip's SRAM. */
        record OfSram(long from, long length) implements Bytes { }

        /** Bytes of a pattern, starting with its byte {@code from}. */
        record OfPattern(Pattern pattern, long from, long length) implements Bytes { }
    }
}
