package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfRequestGetParameters: what a request asks for, in the driver's structure. */
final class RequestParameters {
    private RequestParameters() { }

    /** (request, parameters). */
    static long get(Machine m, Activation a) {
        int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
        WdfBugCheck.required(m, a.arg(1));
        write(m, request, a.arg(1));
        return 0;
    }

    /** Fills a WDF_REQUEST_PARAMETERS. */
    static void write(Machine m, int request, long address) {
        StateBlock state = m.state();
        AppStep.Kind kind = RequestBuffers.kind(state, request);
        put(m, address, "Type", type(kind));
        switch (kind) {
            case READ, WRITE -> {
                String member = "Parameters." + (kind == AppStep.Kind.READ ? "Read" : "Write");
                put(m, address, member + ".Length", state.get(REQUEST, request, REQUEST__LENGTH));
                put(m, address, member + ".Key", 0);
                put(m, address, member + ".DeviceOffset", state.get(REQUEST, request, REQUEST__OFFSET));
            }
            case IOCTL, INTERNAL_IOCTL -> {
                put(m, address, "Parameters.DeviceIoControl.OutputBufferLength", state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH));
                put(m, address, "Parameters.DeviceIoControl.InputBufferLength", state.get(REQUEST, request, REQUEST__INPUT_LENGTH));
                put(m, address, "Parameters.DeviceIoControl.IoControlCode", state.get(REQUEST, request, REQUEST__CODE));
                boolean raw = RequestBuffers.isRaw(state, request);
                put(m, address, "Parameters.DeviceIoControl.Type3InputBuffer", raw ? state.get(REQUEST, request, REQUEST__INPUT_BUFFER) : 0);
            }
            case CREATE -> put(m, address, "Parameters.Create.Options", 0);
        }
    }

    /** Returns the WDF_REQUEST_TYPE. */
    private static long type(AppStep.Kind kind) {
        return switch (kind) {
            case CREATE -> 0x0;
            case READ -> 0x3;
            case WRITE -> 0x4;
            case IOCTL -> 0xE;
            case INTERNAL_IOCTL -> 0xF;
        };
    }

    private static void put(Machine m, long address, String path, long value) {
        StructType at = ConfigReader.struct(m.program(), "WDF_REQUEST_PARAMETERS");
        long offset = 0;
        for (String name : path.split("\\.")) {
            StructType.Member member = at.find(name);
            offset += member.offset();
            if (member.type() instanceof StructType inner) {
                at = inner;
            } else {
                m.memory().store(address + offset, member.type().size(), value);
            }
        }
    }
}
