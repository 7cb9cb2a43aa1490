package org.dmaworkbench.sim.kernel.hal;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Machine;

/** FlushAdapterBuffers[Ex]: what the device wrote into a bounce buffer reaches the caller's pages (facts kmdf 2.7 step 4). */
public final class ChannelFlush {
    private ChannelFlush() { }

    /**
     * Flushes.
     *
     * @param bounce region of the bounce buffer, -1 for none
     * @param mdl first MDL of the chain
     * @param offset bytes from the start of the chain to the piece
     * @param length bytes that the device is said to have moved
     * @return a status
     */
    public static long of(Machine m, int bounce, long mdl, long offset, long length, boolean toDevice) {
        long injected = HalCall.FLUSH.injected(m);
        if (injected == 0 && bounce >= 0 && !toDevice) {
            Mdl chain = new Mdl(m.memory());
            long at = mdl;
            long in = offset;
            while (in >= chain.byteCount(at)) {
                in -= chain.byteCount(at);
                at = chain.next(at);
            }
            BounceBuffer.drain(m, bounce, chain, at, in, length);
        }
        return injected;
    }
}
