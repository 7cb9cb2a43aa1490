package org.dmaworkbench.compiler.scenario;

import java.util.List;
import java.util.Locale;
import org.dmaworkbench.lang.scenario.AddressBitsSetting;
import org.dmaworkbench.lang.scenario.BounceSetting;
import org.dmaworkbench.lang.scenario.ClientSetting;
import org.dmaworkbench.lang.scenario.CommonBuffersSetting;
import org.dmaworkbench.lang.scenario.CpusSetting;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.scenario.GrantsSetting;
import org.dmaworkbench.lang.scenario.HalProperty;
import org.dmaworkbench.lang.scenario.HalSetting;
import org.dmaworkbench.lang.scenario.HostBlock;
import org.dmaworkbench.lang.scenario.HostSetting;
import org.dmaworkbench.lang.scenario.ListSizeSetting;
import org.dmaworkbench.lang.scenario.MapRegistersSetting;
import org.dmaworkbench.lang.scenario.MergeSetting;
import org.dmaworkbench.lang.scenario.VerifierSetting;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.scenario.Hal;
import org.dmaworkbench.program.scenario.Scenario;

/** Reads the host section; what it leaves out has the defaults of facts pci9656 5.0. */
final class Surroundings {
    private static final int MOST_CPUS = 8;
    /** What 4 GiB take, and some more: KMDF counts in 32 bits there (facts kmdf 1.5). */
    private static final int MOST_MAP_REGISTERS = 1 << 21;
    private static final int NEWEST_CLIENT = 33;
    private static final int FEWEST_BITS = 24;

    private final Values values;

    Surroundings(Values values) {
        this.values = values;
    }

    Scenario.Host host(Scenario.Host before, HostBlock block) {
        Scenario.Host h = before;
        for (HostSetting setting : block.getSettings()) {
            h = switch (setting) {
                case CpusSetting s -> h.withCpus((int) between(s.getValue(), 1, MOST_CPUS));
                case MapRegistersSetting s -> mapRegisters(h, s);
                case MergeSetting s -> h.with(h.hal().withMergePages(s.isMerge()));
                case CommonBuffersSetting s -> h.withCommonBuffers(s.getAddresses().stream().map(a -> page(values, a)).toList());
                case VerifierSetting s ->
                    h.with(new Scenario.Framework(s.isOn(), h.framework().clientMinor(), s.isDownlevel()));
                case ClientSetting s -> h.with(new Scenario.Framework(h.verifier(),
                        (int) between(s.getMinor(), 0, NEWEST_CLIENT), h.framework().verifyDownlevel()));
                case GrantsSetting s -> h.with(h.hal().withGrantDelay(between(s.getDelay(), 0, Long.MAX_VALUE)));
                case BounceSetting s -> h.with(h.hal().withBounceAddress(page(values, s.getAddress())));
                case AddressBitsSetting s -> h.with(h.hal().withAddressBits((int) between(s.getBits(), FEWEST_BITS, Long.SIZE)));
                case HalSetting s -> h.with(property(h.hal(), s.getProperty()));
                case ListSizeSetting s -> h.with(h.hal().withListSizeStatus((int) values.of(s.getStatus())));
                default -> h;
            };
        }
        return h;
    }

    private Scenario.Host mapRegisters(Scenario.Host h, MapRegistersSetting s) {
        int read = (int) between(s.getValue(), 1, MOST_MAP_REGISTERS);
        int write = s.getWrite() == null ? read : (int) between(s.getWrite(), 1, MOST_MAP_REGISTERS);
        return h.with(h.hal().withRegisters(read, write));
    }

    private static Hal property(Hal hal, HalProperty property) {
        return switch (property) {
            case TRIM -> hal.withTrimPackets();
            case QUEUE -> hal.withListsQueued();
            case TRANSLATE -> hal.withListsWithoutRegisters();
            case LENIENT -> hal.withLenientTransferInfo();
            case NULL_BASE -> hal.withNullMapBase();
            case REFUSE -> hal.withRefusesAdapters();
        };
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
