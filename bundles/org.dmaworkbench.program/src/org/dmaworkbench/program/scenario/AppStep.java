package org.dmaworkbench.program.scenario;

import java.util.List;
import org.dmaworkbench.program.SourcePosition;

/** One step of an application or a timed action. */
public sealed interface AppStep {
    /** Returns where the step stands. */
    SourcePosition at();

    /**
     * Makes a user buffer.
     *
     * @param name its name
     * @param length bytes
     * @param pageOffset offset of its first byte in its first page
     * @param pages physical addresses of its pages in order; if there are too few, the machine chooses the rest
     * @param content first content
     */
    record MakeBuffer(String name, long length, int pageOffset, List<Long> pages, Pattern content, SourcePosition at) implements AppStep { }

    /**
     * Sends a request and goes on when the I/O manager would let it: a synchronous handle waits for the completion,
     * an asynchronous one goes on.
     *
     * @param name name of the request ("r1"), or "" for none
     * @param kind what is asked
     * @param buffer name of the buffer, or "" for one the machine makes (page aligned, pages chosen by the machine)
     * @param length bytes
     * @param offset byte offset in the file
     * @param code I/O control code, 0 for read and write
     * @param asynchronous whether the application goes on at once
     */
    record Submit(String name, Kind kind, String buffer, long length, long offset, long code, boolean asynchronous, SourcePosition at) implements AppStep { }

    /** Waits until the named request is complete. */
    record Await(String request, SourcePosition at) implements AppStep { }

    /** Sleeps. @param time ns */
    record Sleep(long time, SourcePosition at) implements AppStep { }

    /** Cancels the named request (CancelIoEx). */
    record Cancel(String request, SourcePosition at) implements AppStep { }

    /** What a request asks. */
    enum Kind { READ, WRITE, IOCTL }
}
