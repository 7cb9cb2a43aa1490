package org.dmaworkbench.debug.session;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.debug.value.MachineView;
import org.dmaworkbench.debug.value.Place;
import org.dmaworkbench.debug.value.UnreadableException;
import org.dmaworkbench.debug.value.ValueNode;
import org.dmaworkbench.debug.value.ValueReader;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.trace.StatusNames;

/** Variables of a standing simulation as the debugger shows them. */
public final class MachineReader implements MachineView {
    private final Inspector inspector;
    private final StatusNames statuses;
    private final ValueReader values;

    /** Looks at a simulation that stands. */
    public MachineReader(Simulation simulation) {
        statuses = new StatusNames(simulation.program());
        inspector = simulation.inspect();
        values = new ValueReader(this);
    }

    /** Returns the parameters and locals in scope in a frame, then the variables with static storage. */
    public List<ValueNode> variables(Inspector.Frame frame) {
        List<ValueNode> nodes = new ArrayList<>();
        inspector.variables(frame).forEach(place -> nodes.add(node(place)));
        if (frame.function() >= 0) {
            inspector.globals().stream().filter(place -> !place.name().startsWith("$")).forEach(place -> nodes.add(node(place)));
        }
        return nodes;
    }

    /** Returns what opens values. */
    public ValueReader values() {
        return values;
    }

    @Override
    public long read(long address, int bytes) {
        return inspector.read(address, bytes).orElseThrow(() -> new UnreadableException(unreadable(address)));
    }

    @Override
    public String objectName(long handle) {
        return inspector.objectName(handle).orElse(null);
    }

    @Override
    public String functionName(long address) {
        return inspector.functionName(address).orElse(null);
    }

    @Override
    public String statusName(long status) {
        return statuses.nameOrNull(status);
    }

    private ValueNode node(Inspector.Place place) {
        return values.node(place.name(), place.type(), place.inMemory() ? new Place.InMemory(place.address(), 0, 0) : new Place.InSlot(place.value()));
    }

    private String unreadable(long address) {
        return inspector.region(address).map(region -> "<not readable without side effects: " + region + ">").orElse("<no memory at this address>");
    }
}
