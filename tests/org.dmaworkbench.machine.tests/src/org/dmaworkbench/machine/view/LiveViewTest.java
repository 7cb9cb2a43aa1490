package org.dmaworkbench.machine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.Cpu;
import org.dmaworkbench.machine.model.ExecutionContext;
import org.dmaworkbench.machine.model.Machine;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private final StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);
    private final Machine machine = (Machine) new BlockStore(state).root();

    private int context(String name) {
        int row = state.add(MachinePackage.EXECUTION_CONTEXT);
        state.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__NAME, state.names().intern(name));
        return row;
    }

    @Test void featuresReadTheBlockAsItIsNow() {
        int row = context("app h1");
        ExecutionContext view = machine.getExecutionContexts().get(row);
        assertEquals("app h1", view.getName());
        assertEquals(ContextKind.APP, view.getKind());
        state.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__IRQL, 2);
        state.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__KIND, ContextKind.ISR_VALUE);
        assertEquals(2, view.getIrql());
        assertEquals(ContextKind.ISR, view.getKind());
        assertNull(view.getCpu());
        int cpu = state.add(MachinePackage.CPU);
        state.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__CPU, cpu + 1);
        assertSame(machine.getCpus().get(0), view.getCpu());
    }

    @Test void setWritesTheBlock() {
        context("a");
        machine.getExecutionContexts().get(0).setName("b");
        machine.getExecutionContexts().get(0).setIrql(5);
        assertEquals("b", state.names().text((int) state.get(MachinePackage.EXECUTION_CONTEXT, 0, MachinePackage.EXECUTION_CONTEXT__NAME)));
        assertEquals(5, state.get(MachinePackage.EXECUTION_CONTEXT, 0, MachinePackage.EXECUTION_CONTEXT__IRQL));
    }

    @Test void theSameRowIsTheSameObjectAndKnowsItsContainer() {
        context("a");
        ExecutionContext view = machine.getExecutionContexts().get(0);
        assertSame(view, machine.getExecutionContexts().get(0));
        assertSame(machine, view.eContainer());
        assertEquals(MachinePackage.Literals.MACHINE__EXECUTION_CONTEXTS, view.eContainmentFeature());
        state.restore(state.copy());
        assertSame(view, machine.getExecutionContexts().get(0));
    }

    @Test void listsHoldTheRowsThatAreNotFree() {
        for (int i = 0; i < 5; i++) {
            state.set(MachinePackage.CPU, state.add(MachinePackage.CPU), MachinePackage.CPU__CLOCK, i);
        }
        state.free(MachinePackage.CPU, 2);
        assertEquals(java.util.List.of(0L, 1L, 3L, 4L), machine.getCpus().stream().map(Cpu::getClock).toList());
        assertEquals(3, machine.getCpus().indexOf(machine.getCpus().get(3)));
        assertThrows(UnsupportedOperationException.class, () -> machine.getCpus().remove(0));
    }

    @Test void everyColumnOfEveryTableReadsAsItsCell() {
        for (EClassifier c : MachinePackage.eINSTANCE.getEClassifiers()) {
            if (c instanceof EClass type && c.getClassifierID() != MachinePackage.MACHINE) {
                everyColumn(type);
            }
        }
    }

    private void everyColumn(EClass type) {
        int table = type.getClassifierID();
        int row = state.add(table);
        EReference list = state.schema().listOf(type);
        assertTrue(list != null, "class Machine lists the rows of " + type.getName());
        EObject view = (EObject) ((java.util.List<?>) machine.eGet(list)).get(0);
        for (EStructuralFeature f : type.getEStructuralFeatures()) {
            assertTrue(!f.isMany() && type.getESuperTypes().isEmpty(), "tables are flat: " + type.getName() + "." + f.getName());
            state.set(table, row, f.getFeatureID(), 1);
            Object value = view.eGet(f);
            if (f instanceof EReference r) {
                state.set(table, row, f.getFeatureID(), 0);
                assertNull(view.eGet(r));
            } else if (value instanceof Long n) {
                assertEquals(1, n);
            } else if (value instanceof Boolean b) {
                assertTrue(b);
            }
            state.set(table, row, f.getFeatureID(), 0);
        }
    }

    @Test void aMachineIsSavedAsXmiAndReadBack() throws IOException {
        context("app h1");
        int cpu = state.add(MachinePackage.CPU);
        state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__CURRENT, 1);
        state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__CLOCK, 1234);
        state.memory().regions().allocate(RegionKind.POOL, 10, state.names().intern("buffer"), 0, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Snapshots().save(state, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("clock=\"1234\"") && text.contains("app h1") && text.contains("kind=\"POOL\""), text);
        XMIResourceImpl resource = new XMIResourceImpl(URI.createURI("memory:/machine.xmi"));
        MachinePackage.eINSTANCE.getName();
        resource.load(new ByteArrayInputStream(out.toByteArray()), Map.of());
        Machine read = (Machine) resource.getContents().get(0);
        assertEquals(1234, read.getCpus().get(0).getClock());
        assertEquals("app h1", read.getCpus().get(0).getCurrent().getName());
    }
}
