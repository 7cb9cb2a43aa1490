package org.dmaworkbench.machine.row;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EStoreEObjectImpl;

/**
 * Base of all generated machine objects: a row of a table, whose features live in the state block and nowhere else. An
 * object that belongs to no block, such as one read from a file, keeps its features in a store of its own.
 */
public abstract class RowObject extends EStoreEObjectImpl {
    private int row = -1;

    /** Returns the row this object stands for, or -1 if it belongs to no block. */
    public int row() {
        return row;
    }

    /** Makes this the object of a row. */
    public void bind(RowStore store, int number) {
        row = number;
        eSetStore(store);
    }

    @Override public EStore eStore() {
        if (eStore == null) {
            eStore = new EStoreImpl();
        }
        return eStore;
    }

    @Override protected boolean eIsCaching() {
        return false;
    }

    @Override public InternalEObject eInternalContainer() {
        return eStore() instanceof RowStore store ? store.getContainer(this) : super.eInternalContainer();
    }

    @Override public int eContainerFeatureID() {
        EStructuralFeature feature = eStore() instanceof RowStore store ? store.getContainingFeature(this) : null;
        return feature == null ? super.eContainerFeatureID() : EOPPOSITE_FEATURE_BASE - feature.getFeatureID();
    }
}
