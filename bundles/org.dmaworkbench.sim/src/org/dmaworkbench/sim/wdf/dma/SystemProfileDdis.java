package org.dmaworkbench.sim.wdf.dma;

import java.util.List;
import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.vm.Ddis;

/** Functions for system profiles, which an enabler cannot have here: the driver is told and they are ignored (facts kmdf 2.11). */
final class SystemProfileDdis {
    private static final List<String> NAMES = List.of("WdfDmaTransactionSetChannelConfigurationCallback", "WdfDmaTransactionSetTransferCompleteCallback",
            "WdfDmaTransactionSetDeviceAddressOffset", "WdfDmaTransactionStopSystemTransfer");

    private SystemProfileDdis() { }

    static void register(Ddis ddis) {
        for (String name : NAMES) {
            ddis.register(name, (m, a) -> {
                Transaction.of(m, a.arg(0));
                D22.broken(m, name + " is for system profiles and is ignored");
                return 0;
            });
        }
    }
}
