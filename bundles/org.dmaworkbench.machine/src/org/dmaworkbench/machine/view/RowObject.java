package org.dmaworkbench.machine.view;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EStoreEObjectImpl;

/** Base of all generated machine objects: a row of a table, whose features live in the state block and nowhere else. */
public abstract class RowObject extends EStoreEObjectImpl {
    private int row = -1;

    /** Returns the row this object stands for, or -1 if it belongs to no block. */
    public int row() {
        return row;
    }

    void bind(BlockStore store, int number) {
        row = number;
        eSetStore(store);
    }

    @Override protected boolean eIsCaching() {
        return false;
    }

    @Override public InternalEObject eInternalContainer() {
        return eStore() instanceof BlockStore store ? store.getContainer(this) : super.eInternalContainer();
    }

    @Override public int eContainerFeatureID() {
        EStructuralFeature feature = eStore() instanceof BlockStore store ? store.getContainingFeature(this) : null;
        return feature == null ? super.eContainerFeatureID() : EOPPOSITE_FEATURE_BASE - feature.getFeatureID();
    }
}
