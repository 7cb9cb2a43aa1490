package org.dmaworkbench.machine.row;

import org.eclipse.emf.ecore.InternalEObject;

/** A store whose objects are rows of tables; it knows their container, which EMF's own stores do not. */
public interface RowStore extends InternalEObject.EStore {
}
