package org.dmaworkbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;
import org.junit.jupiter.api.Test;

class StateBlockTest {
    private final StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);

    @Test void newRowsAreZeroAndTheMachineRowIsThere() {
        assertEquals(1, state.rows(MachinePackage.MACHINE));
        int row = state.add(MachinePackage.CPU);
        assertEquals(0, row);
        assertEquals(0, state.get(MachinePackage.CPU, row, MachinePackage.CPU__CLOCK));
    }

    @Test void aFreedRowIsUsedAgainLowestFirstAndIsZero() {
        for (int i = 0; i < 200; i++) {
            int row = state.add(MachinePackage.CPU);
            state.set(MachinePackage.CPU, row, MachinePackage.CPU__CLOCK, row + 7);
        }
        state.free(MachinePackage.CPU, 150);
        state.free(MachinePackage.CPU, 3);
        assertEquals(198, state.liveRows(MachinePackage.CPU));
        assertFalse(state.isLive(MachinePackage.CPU, 3));
        assertEquals(3, state.add(MachinePackage.CPU));
        assertEquals(0, state.get(MachinePackage.CPU, 3, MachinePackage.CPU__CLOCK));
        assertEquals(150, state.add(MachinePackage.CPU));
        assertEquals(200, state.add(MachinePackage.CPU));
        assertThrows(IllegalArgumentException.class, () -> state.free(MachinePackage.CPU, 500));
    }

    @Test void hashAndEqualityFollowEveryCellButUnhashedColumns() {
        int row = state.add(MachinePackage.EXECUTION_CONTEXT);
        StateBlock copy = state.copy();
        assertEquals(state, copy);
        assertEquals(state.hash(), copy.hash());
        copy.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__IRQL, 2);
        assertNotEquals(state, copy);
        assertNotEquals(state.hash(), copy.hash());
        copy.restore(state);
        copy.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__LAST_EVENT, 99);
        assertEquals(state, copy);
        assertEquals(state.hash(), copy.hash());
    }

    @Test void onlyTheUsedPartOfAFrameStackCounts() {
        int row = state.add(MachinePackage.EXECUTION_CONTEXT);
        state.growStack(row, 1000)[700] = 5;
        long before = state.hash();
        state.set(MachinePackage.EXECUTION_CONTEXT, row, MachinePackage.EXECUTION_CONTEXT__STACK_TOP, 800);
        assertNotEquals(before, state.hash());
        StateBlock copy = state.copy();
        assertEquals(5, copy.stack(row)[700]);
        copy.stack(row)[700] = 6;
        assertNotEquals(copy, state);
        assertEquals(5, state.stack(row)[700]);
    }

    @Test void copyThenChangeThenRestoreGivesTheSameHashForRandomHistories() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            StateBlock block = StateBlock.of(MachinePackage.eINSTANCE);
            change(block, random, 300);
            long hash = block.hash();
            StateBlock copy = block.copy();
            change(block, random, 300);
            assertEquals(hash, copy.hash(), "a copy does not see later changes, seed " + seed);
            StateBlock later = block.copy();
            long laterHash = block.hash();
            block.restore(copy);
            assertEquals(hash, block.hash(), "seed " + seed);
            assertEquals(copy, block);
            change(block, random, 50);
            block.restore(later);
            assertEquals(laterHash, block.hash(), "forward again, seed " + seed);
            assertEquals(hash, copy.hash(), "a snapshot stays as it was, seed " + seed);
        }
    }

    @Test void theSameHistoryGivesTheSameHashOnEveryMachine() {
        change(state, new Random(5), 500);
        StateBlock other = StateBlock.of(MachinePackage.eINSTANCE);
        change(other, new Random(5), 500);
        assertEquals(state.hash(), other.hash());
    }

    private static void change(StateBlock block, Random random, int steps) {
        Memory memory = block.memory();
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(8)) {
                case 0 -> block.add(MachinePackage.CPU);
                case 1 -> memory.regions().allocate(RegionKind.POOL, 1 + random.nextInt(9000), block.names().intern("p" + random.nextInt(5)), 0, 0);
                case 2 -> block.events().add(random.nextInt(1000), 1, i, 0);
                case 3 -> {
                    if (block.events().size() > 0) {
                        block.events().removeFirst();
                    }
                }
                case 4 -> {
                    int region = random.nextInt(block.rows(MachinePackage.REGION) + 1);
                    if (region < block.rows(MachinePackage.REGION) && block.get(MachinePackage.REGION, region, MachinePackage.REGION__FREED) == 0) {
                        memory.regions().free(region, i);
                    }
                }
                default -> write(block, random);
            }
        }
        assertTrue(block.rows(MachinePackage.MACHINE) == 1);
    }

    private static void write(StateBlock block, Random random) {
        int rows = block.rows(MachinePackage.REGION);
        if (rows > 0) {
            int region = random.nextInt(rows);
            long length = block.get(MachinePackage.REGION, region, MachinePackage.REGION__LENGTH);
            if (block.get(MachinePackage.REGION, region, MachinePackage.REGION__FREED) == 0) {
                block.memory().store8(block.memory().regions().base(region) + random.nextInt((int) length), random.nextInt());
            }
        }
    }
}
