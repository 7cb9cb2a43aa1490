package org.dmaworkbench.lang.resource;

import java.util.Map;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** Names that a launch or a command line sets for the conditional text of all files of a resource set. */
public final class OutsideNames extends AdapterImpl {
    private final Map<String, String> names;

    private OutsideNames(Map<String, String> names) {
        this.names = names;
    }

    /** Sets the names, before any file is loaded. */
    public static void set(ResourceSet set, Map<String, String> names) {
        set.eAdapters().removeIf(OutsideNames.class::isInstance);
        set.eAdapters().add(new OutsideNames(Map.copyOf(names)));
    }

    /** Returns the names that were set. */
    static Map<String, String> of(ResourceSet set) {
        return set.eAdapters().stream().filter(OutsideNames.class::isInstance).map(OutsideNames.class::cast).map(adapter -> adapter.names).findFirst()
                .orElse(Map.of());
    }
}
