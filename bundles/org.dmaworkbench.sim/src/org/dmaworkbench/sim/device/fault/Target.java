package org.dmaworkbench.sim.device.fault;

/** What faults can do to a chip and its surroundings. */
public interface Target {
    /** Stops a channel by command: Enable off, then Abort. */
    void abort(int channel);

    /** Ends the descriptor before its last byte; its remaining count stays. */
    void endDescriptor(int channel);

    /** Pulses the end-of-transfer input. */
    void endOfTransfer(int channel);

    /** The bus answers the channel's next cycle with an abort. */
    void busAbort(int channel, boolean byTarget);

    /** Sets a channel's interrupt latch after some ns. */
    void latchAfter(int channel, long ns);

    /** Turns bus mastering off in the PCI command. */
    void busMasterOff();

    /** Takes the device away: from now on it reads as all ones. */
    void remove();

    /** Takes the device to D3hot without anybody's wish. */
    void sleep();

    /** Another device on the shared line interrupts. */
    void otherInterrupt();

    /** Local configuration becomes zero, whatever reset or EEPROM say. */
    void forgetLocalConfiguration();
}
