package org.dmaworkbench.compiler.scenario;

import java.util.List;
import java.util.Locale;
import org.dmaworkbench.lang.scenario.BandwidthSetting;
import org.dmaworkbench.lang.scenario.CommonBuffersSetting;
import org.dmaworkbench.lang.scenario.CpusSetting;
import org.dmaworkbench.lang.scenario.DeviceBlock;
import org.dmaworkbench.lang.scenario.DeviceSetting;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.scenario.HostBlock;
import org.dmaworkbench.lang.scenario.HostSetting;
import org.dmaworkbench.lang.scenario.LatencySetting;
import org.dmaworkbench.lang.scenario.MapRegistersSetting;
import org.dmaworkbench.lang.scenario.MergeSetting;
import org.dmaworkbench.lang.scenario.SramSetting;
import org.dmaworkbench.lang.scenario.VerifierSetting;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.scenario.Scenario;

/** Reads the host and device sections; what they leave out has the defaults of facts pci9656 5.0. */
final class Surroundings {
    private static final int MOST_CPUS = 8;
    private static final int MOST_MAP_REGISTERS = 1 << 16;

    private final Values values;
    private final Patterns patterns;

    Surroundings(Values values, Patterns patterns) {
        this.values = values;
        this.patterns = patterns;
    }

    Scenario.Host host(Scenario.Host before, HostBlock block) {
        Scenario.Host h = before;
        for (HostSetting setting : block.getSettings()) {
            h = switch (setting) {
                case CpusSetting s -> new Scenario.Host((int) between(s.getValue(), 1, MOST_CPUS), h.mapRegisters(),
                        h.mergeAdjacentPages(),
                        h.commonBuffers(), h.verifier());
                case MapRegistersSetting s -> new Scenario.Host(h.cpus(),
                        (int) between(s.getValue(), 1, MOST_MAP_REGISTERS), h.mergeAdjacentPages(),
                        h.commonBuffers(), h.verifier());
                case MergeSetting s -> new Scenario.Host(h.cpus(), h.mapRegisters(), s.isMerge(), h.commonBuffers(),
                        h.verifier());
                case CommonBuffersSetting s -> new Scenario.Host(h.cpus(), h.mapRegisters(), h.mergeAdjacentPages(),
                        s.getAddresses().stream().map(a -> page(values, a)).toList(), h.verifier());
                case VerifierSetting s -> new Scenario.Host(h.cpus(), h.mapRegisters(), h.mergeAdjacentPages(),
                        h.commonBuffers(), s.isOn());
                default -> h;
            };
        }
        return h;
    }

    Scenario.Device device(Scenario.Device before, DeviceBlock block) {
        Scenario.Device d = before;
        for (DeviceSetting setting : block.getSettings()) {
            d = switch (setting) {
                case SramSetting s -> new Scenario.Device(patterns.of(s.getContent()), d.latency(), d.bandwidth());
                case LatencySetting s -> new Scenario.Device(d.sram(), between(s.getValue(), 0, Long.MAX_VALUE),
                        d.bandwidth());
                case BandwidthSetting s -> new Scenario.Device(d.sram(), d.latency(),
                        between(s.getValue(), 1, Long.MAX_VALUE));
                default -> d;
            };
        }
        return d;
    }

    private long between(Expression e, long least, long most) {
        return between(values, e, least, most);
    }

    static long between(Values values, Expression e, long least, long most) {
        long value = values.of(e);
        if (value < least || value > most) {
            String range = most == Long.MAX_VALUE ? "at least " + least : least + " to " + most;
            throw new ScenarioProblem(e, IssueCode.C003, "The value is " + value + "; it must be " + range);
        }
        return value;
    }

    static Long page(Values values, Expression e) {
        long address = values.of(e);
        if ((address & 0xFFF) != 0) {
            throw new ScenarioProblem(e, IssueCode.C004, "0x" + Long.toHexString(address).toUpperCase(Locale.ROOT)
                    + " is not the address of a page");
        }
        return address;
    }

    static List<Long> pages(Values values, List<Expression> expressions) {
        return expressions.stream().map(e -> page(values, e)).toList();
    }
}
