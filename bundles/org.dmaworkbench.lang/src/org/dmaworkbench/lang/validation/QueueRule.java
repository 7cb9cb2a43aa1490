package org.dmaworkbench.lang.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.AcceptedRequest;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** Queues as WdfIoQueueCreate and WdfDeviceConfigureRequestDispatching check them (facts kmdf 4.2). */
final class QueueRule implements Rule {
    private static final Map<String, String> CALLBACKS = Map.of("read", "EvtIoRead", "write", "EvtIoWrite", "device",
            "EvtIoDeviceControl",
            "internal", "EvtIoInternalDeviceControl");
    private static final String OWN_LOCK = "Give the queue a lock of its own";

    private final ExpressionTypes types;

    QueueRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof Driver driver)) {
            return;
        }
        Set<String> routed = new HashSet<>();
        boolean defaultQueue = false;
        for (DriverElement element : driver.getElements()) {
            if (element instanceof Queue queue) {
                DeclaredProperties p = DeclaredProperties.of(queue);
                callbacks(queue, p, out);
                routes(queue, p, routed, out);
                presented(queue, p, out);
                scope(queue, p, out);
                if (p.has("default")) {
                    if (defaultQueue) {
                        out.error(IssueCode.D008, p.said("default"), "'" + queue.getName()
                                + "' is a second default queue; WdfIoQueueCreate fails with STATUS_UNSUCCESSFUL",
                                Repair.remove("Let it be no default queue"));
                    }
                    defaultQueue = true;
                }
            }
        }
    }

    private void presented(Queue queue, DeclaredProperties p, Findings out) {
        Expression limit = p.value("maximum");
        Long count = types.constant(limit);
        if (count != null && count != 0 && !p.has("parallel")) {
            out.error(IssueCode.D023, limit, "'" + queue.getName() + "' is not parallel: it has no limit of presented requests; "
                    + "WdfIoQueueCreate fails with STATUS_INVALID_PARAMETER", Repair.replace("Set no limit", "0"));
        } else if (count != null && count == 0 && p.has("parallel")) {
            out.warning(IssueCode.D023, limit, "'" + queue.getName() + "' presents no request, ever",
                    Repair.replace("Present 1 request at a time", "1"));
        }
    }

    private void scope(Queue queue, DeclaredProperties p, Findings out) {
        DeviceConstraints device = DeviceConstraints.around(queue, types);
        boolean deviceScope = p.word("synchronization") == null ? device.locked() : p.word("synchronization").equals("device");
        if (deviceScope && p.word("execution") != null && p.word("execution").equals("passive") != device.passive()) {
            boolean said = p.has("synchronization");
            out.error(IssueCode.D024, said ? p.said("synchronization") : queue, "'" + queue.getName() + "' shares the device's lock but not its execution level; "
                    + "WdfIoQueueCreate fails with STATUS_INVALID_PARAMETER",
                    said ? Repair.replace(OWN_LOCK, "synchronization queue;") : Repair.property(OWN_LOCK, "synchronization queue;"));
        }
    }

    private static void callbacks(Queue queue, DeclaredProperties p, Findings out) {
        boolean any = p.fieldNames().stream().anyMatch(n -> n.equals("EvtIoDefault") || CALLBACKS.containsValue(n));
        if (!p.has("manual") && !any) {
            Repair callback = Repair.property("Add EvtIoDefault", "EvtIoDefault = On" + queue.getName() + ";");
            Repair manual = Repair.property("Make the queue manual", "manual;");
            out.error(IssueCode.D007, queue, "'" + queue.getName()
                    + "' has no callback; WdfIoQueueCreate fails with STATUS_WDF_NO_CALLBACK",
                    p.has("sequential") || p.has("parallel") ? new Repair[] {callback} : new Repair[] {callback, manual});
        } else if (p.has("manual") && any) {
            out.error(IssueCode.D020, p.said("manual"), "'" + queue.getName()
                    + "' is manual and has callbacks; WdfIoQueueCreate fails with STATUS_INVALID_PARAMETER",
                    Repair.replace("Make the queue sequential", "sequential;"), Repair.replace("Make the queue parallel", "parallel;"));
        }
    }

    private static void routes(Queue queue, DeclaredProperties p, Set<String> routed, Findings out) {
        Set<String> names = p.fieldNames();
        for (AcceptedRequest r : p.accepts().flatMap(a -> a.getRequests().stream()).toList()) {
            if (p.has("default")) {
                out.error(IssueCode.D011, r, "'" + queue.getName()
                        + "' is the default queue; WdfDeviceConfigureRequestDispatching fails with "
                        + "STATUS_INVALID_DEVICE_REQUEST");
                return;
            }
            if (!routed.add(r.getKind())) {
                out.error(IssueCode.D009, r,
                        "Requests of this type go to another queue already; WdfDeviceConfigureRequestDispatching fails with STATUS_WDF_BUSY");
            }
            String callback = CALLBACKS.get(r.getKind());
            if (!p.has("manual") && callback != null && !names.contains(callback) && !names.contains("EvtIoDefault")) {
                out.error(IssueCode.D010, r, "'" + queue.getName() + "' has neither " + callback
                        + " nor EvtIoDefault; WdfDeviceConfigureRequestDispatching fails with STATUS_INVALID_DEVICE_REQUEST",
                        Repair.property("Add " + callback, callback + " = On" + queue.getName() + ";"));
            }
        }
    }
}
