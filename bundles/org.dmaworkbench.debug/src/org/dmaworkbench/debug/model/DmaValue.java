package org.dmaworkbench.debug.model;

import java.util.List;
import org.dmaworkbench.debug.session.MachineReader;
import org.dmaworkbench.debug.value.ValueNode;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;

/** The value of a variable. What it contains or points to is read when it is opened. */
public final class DmaValue extends DmaElement implements IValue {
    private final ValueNode node;
    private final String path;
    private IVariable[] children;

    DmaValue(DmaDebugTarget target, ValueNode node, String path) {
        super(target);
        this.node = node;
        this.path = path;
    }

    String path() {
        return path;
    }

    @Override
    public String getReferenceTypeName() {
        return node.type().display();
    }

    @Override
    public String getValueString() {
        return node.text();
    }

    @Override
    public boolean isAllocated() {
        return true;
    }

    @Override
    public synchronized IVariable[] getVariables() throws DebugException {
        if (!node.expandable()) {
            return new IVariable[0];
        }
        if (children == null) {
            List<ValueNode> nodes = look(simulation -> new MachineReader(simulation).values().children(node));
            children = nodes.stream().map(child -> new DmaVariable(target(), child, path + '/' + child.name())).toArray(IVariable[]::new);
        }
        return children;
    }

    @Override
    public boolean hasVariables() {
        return node.expandable();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DmaValue value && value.path.equals(path) && value.node.text().equals(node.text());
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
