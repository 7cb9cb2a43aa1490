package org.dmaworkbench.compiler.driver;

import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.lang.kmdf.DpcObject;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.WorkItem;
import org.dmaworkbench.lang.types.DeclaredProperties;

/** Creates timers, work items, DPC objects, locks and collections; the device is their parent. */
final class DeferredCreation {
    private final Creation creation;
    private final SyntheticFunction f;

    DeferredCreation(Creation creation) {
        this.creation = creation;
        this.f = creation.function();
    }

    void timer(Timer o) {
        DeclaredProperties p = DeclaredProperties.of(o);
        SyntheticFunction.Config config = init("WDF_TIMER_CONFIG", p);
        if (p.value("period") != null) {
            f.set(config, "Period", p.value("period"));
        }
        if (p.value("tolerable") != null) {
            f.set(config, "TolerableDelay", p.value("tolerable"));
        }
        if (p.has("high")) {
            f.set(config, "UseHighResolutionTimer", 1);
        }
        make(o, p, "WdfTimerCreate", config, p.has("passive") ? "passive" : null);
    }

    void workItem(WorkItem o) {
        DeclaredProperties p = DeclaredProperties.of(o);
        make(o, p, "WdfWorkItemCreate", init("WDF_WORKITEM_CONFIG", p), null);
    }

    void dpc(DpcObject o) {
        DeclaredProperties p = DeclaredProperties.of(o);
        make(o, p, "WdfDpcCreate", init("WDF_DPC_CONFIG", p), null);
    }

    /** Creates an object that has no configuration structure. */
    void plain(DriverObject o, String function) {
        DeclaredProperties p = DeclaredProperties.of(o);
        creation.make(o, h -> f.ddi(function, creation.attributes(o, p, null, true), h));
    }

    private SyntheticFunction.Config init(String type, DeclaredProperties p) {
        SyntheticFunction.Config config = f.config(type);
        f.init(type + "_INIT", f.address(config), f.out().constant(0));
        creation.fields(config, p);
        if (p.has("serialized")) {
            f.set(config, "AutomaticSerialization", p.says("serialized", true) ? 1 : 0);
        }
        return config;
    }

    private void make(DriverObject o, DeclaredProperties p, String function, SyntheticFunction.Config config, String level) {
        creation.make(o, h -> f.ddi(function, f.address(config), creation.attributes(o, p, level, true), h));
    }
}
