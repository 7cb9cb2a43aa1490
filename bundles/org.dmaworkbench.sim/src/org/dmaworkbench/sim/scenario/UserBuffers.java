package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__REGION;

import java.util.List;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.vm.Machine;

/** Buffers of applications, on pages that the scenario dictates or the machine scatters. */
final class UserBuffers {
    private UserBuffers() { }

    /** Makes a named buffer and returns its row. */
    static int make(Machine m, int application, AppStep.MakeBuffer buffer) {
        int row = make(m, application, buffer.name(), buffer.length(), buffer.pageOffset(), buffer.pages());
        World.fill(m, m.state().get(USER_BUFFER, row, USER_BUFFER__ADDRESS), (int) buffer.length(), buffer.content());
        return row;
    }

    /** Makes a buffer for a request that names none and returns its row. */
    static int anonymous(Machine m, int application, String name, long length) {
        return make(m, application, name, length, 0, List.of());
    }

    /** Frees a buffer that no scenario can name. */
    static void free(Machine m, int row) {
        m.memory().regions().free((int) m.state().get(USER_BUFFER, row, USER_BUFFER__REGION) - 1, m.cause());
        m.state().free(USER_BUFFER, row);
    }

    private static int make(Machine m, int application, String name, long length, int pageOffset, List<Long> pages) {
        StateBlock state = m.state();
        long[] frames = new long[pages.size()];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = pages.get(i) >>> PageMath.SHIFT;
        }
        int text = state.names().intern(name);
        int spanned = (int) PageMath.spanned(pageOffset, length);
        int region = m.memory().regions().allocate(RegionKind.USER_PAGES, length, pageOffset, text, 0, Memory.SCATTERED, frames,
                Math.min(frames.length, spanned));
        int row = state.add(USER_BUFFER);
        state.set(USER_BUFFER, row, USER_BUFFER__NAME, text);
        state.set(USER_BUFFER, row, USER_BUFFER__APPLICATION, application + 1);
        state.set(USER_BUFFER, row, USER_BUFFER__REGION, region + 1);
        state.set(USER_BUFFER, row, USER_BUFFER__ADDRESS, m.memory().regions().base(region));
        state.set(USER_BUFFER, row, USER_BUFFER__LENGTH, length);
        return row;
    }

    /** Returns the row of the buffer with a name, or -1; the youngest wins. */
    static int find(Machine m, String name) {
        StateBlock state = m.state();
        for (int row = state.rows(USER_BUFFER) - 1; row >= 0; row--) {
            if (state.isLive(USER_BUFFER, row) && state.names().text((int) state.get(USER_BUFFER, row, USER_BUFFER__NAME)).equals(name)) {
                return row;
            }
        }
        return -1;
    }

    /** Returns the row of the buffer at an address if it has a name, or -1. */
    static int at(Machine m, long address, String name) {
        StateBlock state = m.state();
        for (int row = 0; row < state.rows(USER_BUFFER) && address != 0; row++) {
            if (state.isLive(USER_BUFFER, row) && state.get(USER_BUFFER, row, USER_BUFFER__ADDRESS) == address
                    && state.names().text((int) state.get(USER_BUFFER, row, USER_BUFFER__NAME)).equals(name)) {
                return row;
            }
        }
        return -1;
    }

    /** Returns the address of the buffer with a name, or 0. */
    static long address(Machine m, String name) {
        int row = find(m, name);
        return row < 0 ? 0 : m.state().get(USER_BUFFER, row, USER_BUFFER__ADDRESS);
    }
}
