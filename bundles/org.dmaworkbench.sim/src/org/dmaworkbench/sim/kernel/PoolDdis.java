package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.rules.kernel.PoolFreedTwice;
import org.dmaworkbench.sim.rules.kernel.PoolNoAllocation;
import org.dmaworkbench.sim.rules.kernel.PoolWrongTag;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Pool memory: every allocation is a region of its own, so an access beyond it or after it was freed is caught. Memory that is not
 * zeroed by contract holds a pattern, so that reading it before writing shows.
 */
public final class PoolDdis {
    private static final long UNINITIALIZED = 2;
    private static final long PAGED = 0x100;
    private static final int UNUSED = 0xA5;
    private static final long BAD_POOL_CALLER = 0xC2;
    private static final long FREED_TWICE = 0x07;
    private static final long NO_ALLOCATION = 0x46;
    private static final long WRONG_TAG = 0x0A;
    private static final int DRIVERS = 0x506F;

    private PoolDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("ExAllocatePool2", (m, a) -> allocate(m, (a.arg(0) & PAGED) != 0, a.arg(1), a.arg(2), (a.arg(0) & UNINITIALIZED) == 0));
        ddis.register("ExAllocatePoolWithTag", (m, a) -> allocate(m, (a.arg(0) & 1) != 0, a.arg(1), a.arg(2), false));
        ddis.register("ExAllocatePoolUninitialized", (m, a) -> allocate(m, (a.arg(0) & 1) != 0, a.arg(1), a.arg(2), false));
        ddis.register("ExAllocatePoolZero", (m, a) -> allocate(m, (a.arg(0) & 1) != 0, a.arg(1), a.arg(2), true));
        ddis.register("ExFreePool", (m, a) -> free(m, a.arg(0), 0));
        ddis.register("ExFreePoolWithTag", (m, a) -> free(m, a.arg(0), a.arg(1)));
    }

    /** Paged pool asks for APC_LEVEL at most, nonpaged pool for DISPATCH_LEVEL. Odd pool types are the paged ones. */
    private static long allocate(Machine m, boolean pageable, long bytes, long tag, boolean zeroed) {
        Regions regions = m.memory().regions();
        if (m.irql() > (pageable ? Irql.APC : Irql.DISPATCH)) {
            KmdfIrql.broken(m, "an allocation of " + (pageable ? "paged" : "nonpaged") + " pool", m.irql(), pageable ? Irql.APC : Irql.DISPATCH);
        }
        long length = Math.max(bytes, 1);
        int region = regions.allocate(RegionKind.POOL, length, m.names().intern("pool " + text(tag)), tag(tag), pageable ? Memory.PAGEABLE : 0);
        if (!zeroed) {
            fill(m, regions.base(region), length);
        }
        return regions.base(region);
    }

    /** What the allocator does is never hindered by the IRQL of its caller. */
    private static void fill(Machine m, long address, long length) {
        m.memory().forbidPageable(false);
        m.memory().fill(address, length, UNUSED);
        m.memory().forbidPageable(m.irql() >= Irql.DISPATCH);
    }

    private static long free(Machine m, long address, long tag) {
        Regions regions = m.memory().regions();
        StateBlock state = m.state();
        int region = regions.at(address);
        boolean pool = region >= 0 && regions.base(region) == address && isPool(state, region);
        if (!pool) {
            PoolNoAllocation.broken(m, address);
            throw m.bugCheck(BAD_POOL_CALLER, "BAD_POOL_CALLER", NO_ALLOCATION, address, 0, 0, String.format("0x%016X is no pool memory", address));
        }
        if (state.get(MachinePackage.REGION, region, MachinePackage.REGION__FREED) != 0) {
            PoolFreedTwice.broken(m, regions.describe(region));
            throw m.bugCheck(BAD_POOL_CALLER, "BAD_POOL_CALLER", FREED_TWICE, address, 0, 0, "freed twice: " + regions.describe(region));
        }
        long owner = state.get(MachinePackage.REGION, region, MachinePackage.REGION__OWNER);
        if (tag != 0 && tag(tag) != owner) {
            PoolWrongTag.broken(m, regions.describe(region), text(tag));
            throw m.bugCheck(BAD_POOL_CALLER, "BAD_POOL_CALLER", WRONG_TAG, address, owner & 0xFFFF_FFFFL, tag, "freed with tag " + text(tag) + ": "
                    + regions.describe(region));
        }
        regions.free(region, m.cause());
        return 0;
    }

    private static boolean isPool(StateBlock state, int region) {
        return state.get(MachinePackage.REGION, region, MachinePackage.REGION__KIND) == RegionKind.POOL_VALUE
                && state.get(MachinePackage.REGION, region, MachinePackage.REGION__OWNER) >>> 32 == DRIVERS;
    }

    /** Marks a region as one of the driver's own, beside those that the kernel keeps in the pool. */
    private static long tag(long tag) {
        return (long) DRIVERS << 32 | tag & 0xFFFF_FFFFL;
    }

    private static String text(long tag) {
        StringBuilder text = new StringBuilder();
        for (int shift = 0; shift < 32; shift += 8) {
            char c = (char) (tag >>> shift & 0xFF);
            text.append(c >= ' ' && c < 0x7F ? c : '.');
        }
        return text.toString();
    }
}
