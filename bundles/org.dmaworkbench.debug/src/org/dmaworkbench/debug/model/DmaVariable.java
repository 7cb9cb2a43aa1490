package org.dmaworkbench.debug.model;

import org.dmaworkbench.debug.value.ValueNode;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;

/** A local, parameter, member or element. Values are read only: the past cannot be changed. */
public final class DmaVariable extends DmaElement implements IVariable {
    private final ValueNode node;
    private final DmaValue value;
    private final boolean changed;

    /** @param path names from the thread down to it; the same variable has the same path at the next stop */
    DmaVariable(DmaDebugTarget target, ValueNode node, String path) {
        super(target);
        this.node = node;
        this.value = new DmaValue(target, node, path);
        this.changed = target.changes().note(path, node.text());
    }

    @Override
    public IValue getValue() {
        return value;
    }

    @Override
    public String getName() {
        return node.name();
    }

    @Override
    public String getReferenceTypeName() {
        return node.type().display();
    }

    @Override
    public boolean hasValueChanged() {
        return changed;
    }

    @Override
    public boolean supportsValueModification() {
        return false;
    }

    @Override
    public void setValue(String expression) throws DebugException {
        notSupported("Values of a simulated machine are read only.", null);
    }

    @Override
    public void setValue(IValue newValue) throws DebugException {
        notSupported("Values of a simulated machine are read only.", null);
    }

    @Override
    public boolean verifyValue(String expression) {
        return false;
    }

    @Override
    public boolean verifyValue(IValue newValue) {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DmaVariable variable && variable.value.path().equals(value.path()) && variable.getDebugTarget() == getDebugTarget();
    }

    @Override
    public int hashCode() {
        return value.path().hashCode();
    }
}
