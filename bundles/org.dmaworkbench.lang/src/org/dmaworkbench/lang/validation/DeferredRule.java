package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.DpcObject;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.WorkItem;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** Timers, work items and DPC objects as their create functions check them (facts kmdf 4.11, 5.5, 8.3). */
final class DeferredRule implements Rule {
    private static final long MAXLONG = 0x7FFF_FFFF;
    private static final String WITHOUT_LOCK = "Run it without the device's lock";

    private final ExpressionTypes types;

    DeferredRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Timer t -> timer(t, DeclaredProperties.of(t), out);
            case WorkItem w -> {
                function(w, "EvtWorkItemFunc", "WdfWorkItemCreate", out);
                serialization(w, "WdfWorkItemCreate", true, out);
            }
            case DpcObject d -> {
                function(d, "EvtDpcFunc", "WdfDpcCreate", out);
                serialization(d, "WdfDpcCreate", false, out);
            }
            default -> { }
        }
    }

    private void timer(Timer t, DeclaredProperties p, Findings out) {
        if (!p.fieldNames().contains("EvtTimerFunc")) {
            out.warning(IssueCode.D028, t, "'" + t.getName() + "' has no EvtTimerFunc: it expires, and nothing happens",
                    Repair.property("Add EvtTimerFunc", "EvtTimerFunc = On" + t.getName() + ";"));
        }
        Expression period = value(p, "period", "Period");
        Long ms = types.constant(period);
        if (ms != null && (ms < 0 || ms > MAXLONG)) {
            out.error(IssueCode.D029, period, "The period of " + ms
                    + " ms is beyond 0x7FFFFFFF; WdfTimerCreate fails with STATUS_INVALID_PARAMETER", Repair.replace("Use the longest period", "0x7FFFFFFF"));
        }
        boolean passive = p.has("passive") || isPassive(p);
        if (passive && period != null && (ms == null || ms != 0)) {
            out.error(IssueCode.D029, period, "A passive-level timer cannot be periodic; WdfTimerCreate fails with "
                    + "STATUS_NOT_SUPPORTED", Repair.replace("Let it expire once for each start", "0"));
        }
        Expression delay = value(p, "tolerable", "TolerableDelay");
        Long tolerable = types.constant(delay);
        boolean high = p.has("high") || DeviceConstraints.field(p, "UseHighResolutionTimer") != null;
        if (high && delay != null && (tolerable == null || tolerable != 0)) {
            out.error(IssueCode.D029, delay, "A high-resolution timer tolerates no delay; WdfTimerCreate fails with "
                    + "STATUS_INVALID_PARAMETER", Repair.replace("Tolerate no delay", "0"));
        }
        serialization(t, "WdfTimerCreate", passive, out);
    }

    private boolean isPassive(DeclaredProperties p) {
        Long level = types.constant(DeviceConstraints.field(p, "ExecutionLevel"));
        return level != null && level == 2;
    }

    private static Expression value(DeclaredProperties p, String word, String field) {
        return p.value(word) != null ? p.value(word) : DeviceConstraints.field(p, field);
    }

    private static void function(DriverObject object, String field, String create, Findings out) {
        if (!DeclaredProperties.of(object).fieldNames().contains(field)) {
            out.error(IssueCode.D028, object, "'" + object.getName() + "' has no " + field + "; " + create
                    + " fails with STATUS_INVALID_PARAMETER",
                    Repair.property("Add " + field, field + " = On" + object.getName() + ";"));
        }
    }

    /** Its parent is the device, whose lock it takes unless it says 'serialized no'. */
    private void serialization(DriverObject object, String create, boolean passive, Findings out) {
        DeclaredProperties p = DeclaredProperties.of(object);
        DeviceConstraints device = DeviceConstraints.around(object, types);
        boolean automatic = p.says("serialized", true) && DeviceConstraints.field(p, "AutomaticSerialization") == null;
        if (automatic && device.locked() && device.passive() != passive) {
            boolean said = p.has("serialized");
            out.error(IssueCode.D027, said ? p.said("serialized") : object, "'" + object.getName() + "' runs at "
                    + (passive ? "PASSIVE_LEVEL" : "DISPATCH_LEVEL") + " and cannot take the device's lock, which is for "
                    + (passive ? "DISPATCH_LEVEL" : "PASSIVE_LEVEL") + "; " + create
                    + " fails with STATUS_WDF_INCOMPATIBLE_EXECUTION_LEVEL",
                    said ? Repair.replace(WITHOUT_LOCK, "serialized no;") : Repair.property(WITHOUT_LOCK, "serialized no;"));
        }
    }
}
