package org.dmaworkbench.program.scenario;

import java.util.List;
import java.util.Optional;

/** What a scenario can make go wrong (facts pci9656 6.7), by the name it uses. All take the argument {@code channel}. */
public enum FaultKind {
    /** A channel's interrupt latch is not set. */
    LOST_INTERRUPT("lostInterrupt"),
    /** It is set {@code delay} ns later. */
    LATE_INTERRUPT("lateInterrupt", "delay"),
    /** It is set again {@code delay} ns later. */
    DUPLICATE_INTERRUPT("duplicateInterrupt", "delay"),
    /** Another device on the shared line interrupts. */
    OTHER_INTERRUPT("otherInterrupt"),
    /** Bytes count as moved that were not. */
    DONE_WITHOUT_DATA("doneWithoutData"),
    /** The data is moved, but the channel stays busy and does not interrupt. */
    DATA_WITHOUT_DONE("dataWithoutDone"),
    /** A descriptor ends early; the rest stays as its count. */
    PARTIAL_COUNT("partialCount"),
    /** The remaining count is not written back. */
    NO_COUNT_WRITE_BACK("noCountWriteBack"),
    /** Somebody stops the channel by its command register. */
    CHANNEL_ABORT("channelAbort"),
    /** Nobody answers a master cycle to {@code address} (and {@code length} bytes on), or the cycle at the event. */
    MASTER_ABORT("masterAbort", "address", "length"),
    /** The target of such a cycle aborts it. */
    TARGET_ABORT("targetAbort", "address", "length"),
    /** External logic asserts EOT#. */
    END_OF_TRANSFER("endOfTransfer"),
    /** DREQ# does not come. */
    NO_REQUEST("noRequest"),
    /** Bus mastering is turned off. */
    BUS_MASTER_OFF("busMasterOff"),
    /** A register write reaches the chip {@code delay} ns later. */
    LATE_WRITE("lateWrite", "delay"),
    /** The device is gone and reads as all ones. */
    ALL_ONES("allOnes"),
    /** The function is in D3 although nobody asked. */
    UNWANTED_SLEEP("unwantedSleep"),
    /** A software reset clears local configuration for good. */
    FORGOTTEN_CONFIGURATION("forgottenConfiguration"),
    /** Bit {@code bit} of word {@code word} of a descriptor arrives inverted. */
    FLIPPED_BIT("flippedBit", "word", "bit");

    private final String text;
    private final List<String> arguments;

    FaultKind(String text, String... arguments) {
        this.text = text;
        this.arguments = List.of(arguments);
    }

    /** Returns the name in scenarios. */
    public String text() {
        return text;
    }

    /** Returns whether it takes an argument of this name. */
    public boolean takes(String argument) {
        return argument.equals("channel") || arguments.contains(argument);
    }

    /** Returns the kind with a name. */
    public static Optional<FaultKind> of(String name) {
        return List.of(values()).stream().filter(k -> k.text.equals(name)).findFirst();
    }
}
