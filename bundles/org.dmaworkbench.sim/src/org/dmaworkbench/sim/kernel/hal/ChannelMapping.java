package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__ADDRESS_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__TRIM_PACKETS;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.PageMath;

/**
 * What MapTransfer[Ex] makes of a piece of a chain for a packet channel: one element (facts kmdf 2.8 item 5, 11). It begins in the MDL that
 * holds the offset and never passes the end of that MDL.
 *
 * @param status why nothing is mapped, or success
 * @param address device logical address
 * @param length bytes mapped
 * @param bounce region of the bounce buffer, -1 for none
 */
public record ChannelMapping(long status, long address, long length, int bounce) {
    /** No limit on map registers: their base is unknown. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static ChannelMapping failed(long status) {
        return new ChannelMapping(status, 0, 0, -1);
    }

    /**
     * Maps.
     *
     * @param mdl first MDL of the chain, 0 for NULL
     * @param offset bytes from the start of the chain
     * @param length bytes asked for
     * @param registers map registers of the channel
     * @param toDevice whether the device will read the memory
     * @param addressLimit first address that the device cannot reach, 0 for none
     */
    public static ChannelMapping of(DmaAdapter adapter, long mdl, long offset, long length, long registers, boolean toDevice, long addressLimit) {
        long injected = HalCall.MAP.injected(adapter.machine());
        if (injected != 0) {
            return failed(injected);
        }
        Mdl chain = new Mdl(adapter.machine().memory());
        long at = mdl;
        long in = offset;
        while (at != 0 && in >= chain.byteCount(at)) {
            in -= chain.byteCount(at);
            at = chain.next(at);
        }
        if (at == 0) {
            return failed(HalStatus.INVALID_PARAMETER);
        }
        long most = Math.min(length, chain.byteCount(at) - in);
        int inPage = PageMath.offset(chain.byteOffset(at) + in);
        if (registers < PageMath.spanned(inPage, most)) {
            most = Math.max(0, registers * PageMath.PAGE - inPage);
        }
        return mapped(adapter, chain, at, in, most, toDevice, addressLimit);
    }

    private static ChannelMapping mapped(DmaAdapter adapter, Mdl chain, long mdl, long offset, long length, boolean toDevice, long addressLimit) {
        long from = chain.byteOffset(mdl) + offset;
        long address = chain.frame(mdl, (int) (from >>> PageMath.SHIFT)) * PageMath.PAGE + PageMath.offset(from);
        long run = 0;
        while (run < length) {
            long here = from + run;
            if (chain.frame(mdl, (int) (here >>> PageMath.SHIFT)) * PageMath.PAGE + PageMath.offset(here) != address + run) {
                break;
            }
            run = Math.min(length, run + PageMath.PAGE - PageMath.offset(here));
        }
        boolean reachable = reachable(adapter, address + run, addressLimit);
        if (run == length && reachable) {
            return new ChannelMapping(HalStatus.SUCCESS, address, length, -1);
        }
        if (HalSettings.is(adapter.machine(), HAL__TRIM_PACKETS) && reachable) {
            return new ChannelMapping(HalStatus.SUCCESS, address, run, -1);
        }
        int bounce = BounceBuffer.create(adapter.machine(), (int) adapter.get(DMA_ADAPTER__DIRECTION), PageMath.offset(from), length);
        if (toDevice) {
            BounceBuffer.fill(adapter.machine(), bounce, chain, mdl, offset, length);
        }
        return new ChannelMapping(HalStatus.SUCCESS, BounceBuffer.address(adapter.machine(), bounce), length, bounce);
    }

    private static boolean reachable(DmaAdapter adapter, long end, long addressLimit) {
        long bus = HalSettings.get(adapter.machine(), HAL__ADDRESS_LIMIT);
        long limit = bus == 0 ? addressLimit : bus;
        return limit == 0 || Long.compareUnsigned(end, limit) <= 0;
    }
}
