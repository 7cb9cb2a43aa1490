package org.dmaworkbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dmaworkbench.machine.model.MachinePackage;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private final StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);
    private final EventQueue events = state.events();

    private long take() {
        long argument = state.get(MachinePackage.TIMED_EVENT, events.first(), MachinePackage.TIMED_EVENT__ARGUMENT);
        events.removeFirst();
        return argument;
    }

    @Test void eventsComeByTimeAndThenInTheOrderTheyWereSet() {
        events.add(20, 1, 100, 0);
        events.add(10, 1, 101, 0);
        events.add(20, 1, 102, 0);
        events.add(10, 1, 103, 0);
        assertEquals(10, events.firstTime());
        assertEquals(List.of(101L, 103L, 100L, 102L), List.of(take(), take(), take(), take()));
        assertEquals(Long.MAX_VALUE, events.firstTime());
    }

    @Test void aCancelledEventDoesNotComeAndItsIdIsGone() {
        int first = events.add(1, 1, 1, 0);
        events.add(2, 1, 2, 0);
        assertTrue(events.cancel(first));
        assertFalse(events.cancel(first));
        assertEquals(2, take());
    }

    @Test void randomSetsAndCancelsComeInOrder() {
        Random random = new Random(9);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(events.add(random.nextInt(50), 1, i, 0));
        }
        for (int i = 0; i < 300; i++) {
            events.cancel(ids.get(random.nextInt(ids.size())));
        }
        StateBlock copy = state.copy();
        long time = -1;
        while (events.size() > 0) {
            assertTrue(events.firstTime() >= time);
            time = events.firstTime();
            assertEquals(time, copy.events().firstTime());
            assertEquals(events.first(), copy.events().first());
            events.removeFirst();
            copy.events().removeFirst();
        }
        assertEquals(0, state.liveRows(MachinePackage.TIMED_EVENT));
    }
}
