package org.dmaworkbench.lang.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.AcceptedRequest;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.eclipse.emf.ecore.EObject;

/** Queues as WdfIoQueueCreate and WdfDeviceConfigureRequestDispatching check them (facts kmdf 4.2). */
final class QueueRule implements Rule {
    private static final Map<String, String> CALLBACKS = Map.of("read", "EvtIoRead", "write", "EvtIoWrite", "device",
            "EvtIoDeviceControl",
            "internal", "EvtIoInternalDeviceControl");


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
                if (p.has("default")) {
                    if (defaultQueue) {
                        out.error(IssueCode.D008, queue, "'" + queue.getName()
                                + "' is a second default queue; WdfIoQueueCreate fails with STATUS_UNSUCCESSFUL");
                    }
                    defaultQueue = true;
                }
            }
        }
    }

    private static void callbacks(Queue queue, DeclaredProperties p, Findings out) {
        boolean any = p.fieldNames().stream().anyMatch(n -> n.equals("EvtIoDefault") || CALLBACKS.containsValue(n));
        if (!p.has("manual") && !any) {
            out.error(IssueCode.D007, queue, "'" + queue.getName()
                    + "' has no callback; WdfIoQueueCreate fails with STATUS_WDF_NO_CALLBACK");
        } else if (p.has("manual") && any) {
            out.error(IssueCode.D020, queue, "'" + queue.getName()
                    + "' is manual and has callbacks; WdfIoQueueCreate fails with STATUS_INVALID_PARAMETER");
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
                        + " nor EvtIoDefault; WdfDeviceConfigureRequestDispatching fails with STATUS_INVALID_DEVICE_REQUEST");
            }
        }
    }
}
