package org.dmaworkbench.machine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.Machine;
import org.dmaworkbench.machine.model.MachinePackage;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.junit.jupiter.api.Test;

/** What is different between two states, and who is told. */
class ChangesTest {
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private final StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);

    private int context(String name) {
        int row = state.add(T);
        state.set(T, row, MachinePackage.EXECUTION_CONTEXT__NAME, state.names().intern(name));
        return row;
    }

    @Test
    void changedFeaturesByPath() {
        int a = context("a");
        int b = context("b");
        StateBlock before = state.copy();
        assertEquals(List.of(), Changes.between(before, state));
        state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__TICKS, 7);
        state.set(T, a, MachinePackage.EXECUTION_CONTEXT__KIND, ContextKind.ISR_VALUE);
        state.set(T, a, MachinePackage.EXECUTION_CONTEXT__NAME, state.names().intern("c"));
        state.free(T, b);
        int cpu = state.add(MachinePackage.CPU);
        state.set(T, a, MachinePackage.EXECUTION_CONTEXT__CPU, cpu + 1);
        assertEquals(List.of("ticks: 0 -> 7", "cpus[0]: null -> there", "executionContexts[0].name: a -> c",
                "executionContexts[0].kind: " + ContextKind.get(0) + " -> " + ContextKind.ISR, "executionContexts[0].cpu: null -> cpus[0]",
                "executionContexts[1]: there -> null"), Changes.between(before, state).stream().map(Change::toString).toList());
        state.restore(before);
        assertEquals(List.of(), Changes.between(before, state));
    }

    @Test
    void listenersAreToldAndNobodyElse() {
        int a = context("a");
        int b = context("b");
        BlockStore store = new BlockStore(state);
        Machine machine = (Machine) store.root();
        Announcer announcer = new Announcer(state, store);
        state.set(T, a, MachinePackage.EXECUTION_CONTEXT__IRQL, 2);
        assertEquals(0, announcer.announce(), "nobody listens");
        List<Notification> heard = new ArrayList<>();
        machine.getExecutionContexts().get(b).eAdapters().add(new AdapterImpl() {
            @Override public void notifyChanged(Notification n) {
                heard.add(n);
            }
        });
        state.set(T, b, MachinePackage.EXECUTION_CONTEXT__IRQL, 5);
        state.set(T, a, MachinePackage.EXECUTION_CONTEXT__IRQL, 6);
        assertEquals(1, announcer.announce());
        assertSame(machine.getExecutionContexts().get(b), heard.get(0).getNotifier());
        assertEquals(MachinePackage.EXECUTION_CONTEXT__IRQL, heard.get(0).getFeatureID(Machine.class));
        assertEquals(0L, heard.get(0).getOldValue());
        assertEquals(5L, heard.get(0).getNewValue());
        assertEquals(0, announcer.announce(), "it has been told");
        state.set(T, b, MachinePackage.EXECUTION_CONTEXT__NAME, state.names().intern("z"));
        assertEquals(1, announcer.announce());
        assertEquals("b", heard.get(1).getOldValue());
        assertEquals("z", heard.get(1).getNewValue());
    }
}
