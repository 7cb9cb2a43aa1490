package org.dmaworkbench.compiler.driver;

import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.compiler.body.Unsupported;
import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnablerProperty;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.types.DeclaredProperties;

/** Creates enablers and what is made from them. */
final class DmaCreation {
    private final Creation creation;
    private final SyntheticFunction f;

    DmaCreation(Creation creation) {
        this.creation = creation;
        this.f = creation.function();
    }

    void enabler(DmaEnabler o) {
        DeclaredProperties p = DeclaredProperties.of(o);
        SyntheticFunction.Config config = f.config("WDF_DMA_ENABLER_CONFIG");
        int profile = p.value("profile") == null ? f.enumerator("WdfDmaProfileScatterGather")
                : f.value(p.value("profile"));
        int length = p.value("maximum") == null ? f.out().constant(0) : f.value(p.value("maximum"));
        f.init("WDF_DMA_ENABLER_CONFIG_INIT", f.address(config), profile, length);
        if (p.value("version") != null) {
            f.set(config, "WdmDmaVersionOverride", p.value("version"));
        }
        creation.fields(config, p);
        int handle = creation.make(o, h -> f.ddi("WdfDmaEnablerCreate", creation.device(), f.address(config),
                creation.attributes(o, p, null, false), h));
        if (p.value("elements") != null) {
            f.ddi("WdfDmaEnablerSetMaximumScatterGatherElements", handle, f.value(p.value("elements")));
        }
    }

    void commonBuffer(CommonBuffer o) {
        DeclaredProperties p = DeclaredProperties.of(o);
        int enabler = enabler(o, p.enabler());
        int length = p.value("length") == null ? f.out().constant(0) : f.value(p.value("length"));
        if (p.value("alignment") != null) {
            SyntheticFunction.Config config = f.config("WDF_COMMON_BUFFER_CONFIG");
            f.init("WDF_COMMON_BUFFER_CONFIG_INIT", f.address(config), f.value(p.value("alignment")));
            creation.make(o, h -> f.ddi("WdfCommonBufferCreateWithConfig", enabler, length, f.address(config),
                    creation.attributes(o, p, null, false), h));
            return;
        }
        creation.make(o, h -> f.ddi("WdfCommonBufferCreate", enabler, length,
                creation.attributes(o, p, null, false), h));
    }

    void transaction(Transaction o) {
        DeclaredProperties p = DeclaredProperties.of(o);
        int enabler = enabler(o, p.enabler());
        creation.make(o, h -> f.ddi("WdfDmaTransactionCreate", enabler, creation.attributes(o, p, null, false), h));
    }

    private int enabler(DriverObject object, EnablerProperty property) {
        DmaEnabler enabler = property != null ? property.getEnabler() : creation.driver().getElements().stream()
                .filter(DmaEnabler.class::isInstance).map(DmaEnabler.class::cast).findFirst().orElse(null);
        if (enabler == null || enabler.eIsProxy()) {
            throw new Unsupported(object, "'" + object.getName() + "' without a DMA enabler");
        }
        return creation.handle(enabler);
    }
}
