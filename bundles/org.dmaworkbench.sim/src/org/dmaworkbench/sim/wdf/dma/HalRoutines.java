package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.kernel.hal.AllocateMapRegisters;
import org.dmaworkbench.sim.kernel.hal.DeferredGrants;
import org.dmaworkbench.sim.kernel.hal.GrantMapRegisters;
import org.dmaworkbench.sim.vm.Ddis;

/** The HAL's functions, tied to what the framework does when its requests are granted. */
public final class HalRoutines {
    static final GrantMapRegisters GRANT = new GrantMapRegisters(ListControl.INSTANCE, AdapterControl.INSTANCE);
    static final AllocateMapRegisters ALLOCATE_LIST = new AllocateMapRegisters(false, GRANT);
    static final AllocateMapRegisters ALLOCATE_CHANNEL = new AllocateMapRegisters(true, GRANT);
    /** Grants what a scenario held back, or what a slow host grants later. */
    public static final DeferredGrants DEFERRED = new DeferredGrants(GRANT);

    private HalRoutines() { }

    static void register(Ddis ddis) {
        ddis.add(GRANT);
        ddis.add(ALLOCATE_LIST);
        ddis.add(ALLOCATE_CHANNEL);
        ddis.add(DEFERRED);
        ddis.add(ListControl.INSTANCE);
        ddis.add(AdapterControl.INSTANCE);
    }
}
