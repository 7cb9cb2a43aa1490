package org.dmaworkbench.machine.view;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.row.RowObject;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * Tells the adapters of live objects what has changed since it last did. Nothing is noted while the machine runs: a stopped machine, or
 * a view ten times a second, asks for it; where nobody listens nothing is compared.
 */
public final class Announcer {
    private final StateBlock state;
    private final BlockStore store;
    private StateBlock told;

    /** Starts with the present state of the block behind a store as what listeners know. */
    public Announcer(StateBlock state, BlockStore store) {
        this.state = state;
        this.store = store;
        told = state.copy();
    }

    /** Tells every listener of an object that changed; returns how many notifications that were. */
    public int announce() {
        int count = 0;
        for (int table = 0; table < state.schema().tables(); table++) {
            for (RowObject object : store.known(table)) {
                if (object.eNotificationRequired()) {
                    count += announce(table, object);
                }
            }
        }
        if (count > 0) {
            told = state.copy();
        }
        return count;
    }

    private int announce(int table, RowObject object) {
        int count = 0;
        EClass type = state.schema().table(table);
        boolean was = object.row() < told.rows(table);
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            long before = was && !feature.isMany() ? told.get(table, object.row(), feature.getFeatureID()) : 0;
            long now = feature.isMany() ? 0 : state.get(table, object.row(), feature.getFeatureID());
            if (before != now) {
                object.eNotify(new ENotificationImpl(object, Notification.SET, feature, store.value(feature, before), store.value(feature, now)));
                count++;
            }
        }
        return count;
    }
}
