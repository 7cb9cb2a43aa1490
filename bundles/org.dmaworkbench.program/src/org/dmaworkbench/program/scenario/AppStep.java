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
     * @param input name of the buffer with the input of an I/O control, or "" for one the machine makes
     * @param inputLength bytes of input
     * @param kernel whether another driver asks, not an application
     * @param asynchronous whether the application goes on at once
     * @param piece bytes that each MDL of a chain describes, 0 for one MDL
     */
    record Submit(String name, Kind kind, String buffer, long length, long offset, long code, String input, long inputLength, boolean kernel,
            boolean asynchronous, long piece, SourcePosition at) implements AppStep { }

    /** Opens the device, or closes the application's handle. */
    record Handle(boolean open, SourcePosition at) implements AppStep { }

    /** Waits until the named request is complete. */
    record Await(String request, SourcePosition at) implements AppStep { }

    /** Sleeps. @param time ns */
    record Sleep(long time, SourcePosition at) implements AppStep { }

    /** Cancels the named request (CancelIoEx). */
    record Cancel(String request, SourcePosition at) implements AppStep { }

    /** Lets the PnP or power manager act on the device and goes on when it has. */
    record Power(PowerEvent event, SourcePosition at) implements AppStep { }

    /** What the PnP and power managers can ask of a device. */
    enum PowerEvent {
        /** To D3. */
        SUSPEND("suspend"),
        /** Back to D0. */
        RESUME("resume"),
        /** Stop for new resources and start again. */
        REBALANCE("rebalance"),
        /** Graceful removal. */
        REMOVE("remove"),
        /** The device is gone. */
        SURPRISE_REMOVE("surprise remove");

        private final String text;

        PowerEvent(String text) {
            this.text = text;
        }

        /** Returns the words of the scenario language. */
        public String text() {
            return text;
        }
    }

    /** From now on every request for map registers waits. */
    record HoldRegisters(SourcePosition at) implements AppStep { }

    /** Grants map registers to those that wait, and again at once from now on. */
    record GrantRegisters(SourcePosition at) implements AppStep { }

    /**
     * Makes the next call of a kind fail.
     *
     * @param function which
     * @param status with what, in canonical form
     */
    record FailNext(HalFunction function, long status, SourcePosition at) implements AppStep { }

    /** Calls of the HAL, and allocations of the framework, that can be made to fail. */
    enum HalFunction { LIST, CHANNEL, FLUSH, MAP, TRANSFER_INFO, POOL, REQUEST_MDL }

    /**
     * Somebody else than the driver accesses a register.
     *
     * @param local whether it is the device's own processor, otherwise another master on the bus
     * @param write whether it writes
     * @param bar number of the window, or {@code Hardware.CONFIGURATION}
     * @param offset bytes from the start of the window
     * @param width bits
     * @param value what is written
     */
    record RegisterAccess(boolean local, boolean write, int bar, int offset, int width, long value, SourcePosition at) implements AppStep { }

    /** The board drives an input pin of the chip; high is asserted. */
    record DrivePin(String pin, boolean high, SourcePosition at) implements AppStep { }

    /** What a request asks; the ordinals stand in traces. */
    enum Kind {
        READ, WRITE, IOCTL, CREATE, INTERNAL_IOCTL;

        /** Returns whether this is an I/O control of either kind. */
        public boolean isControl() {
            return this == IOCTL || this == INTERNAL_IOCTL;
        }
    }
}
