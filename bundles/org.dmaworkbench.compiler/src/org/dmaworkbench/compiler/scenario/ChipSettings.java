package org.dmaworkbench.compiler.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.scenario.BandwidthSetting;
import org.dmaworkbench.lang.scenario.BarLengthSetting;
import org.dmaworkbench.lang.scenario.ChipOptionSetting;
import org.dmaworkbench.lang.scenario.DeviceBlock;
import org.dmaworkbench.lang.scenario.DeviceSetting;
import org.dmaworkbench.lang.scenario.EepromSetting;
import org.dmaworkbench.lang.scenario.InterruptSetting;
import org.dmaworkbench.lang.scenario.LatencySetting;
import org.dmaworkbench.lang.scenario.PostedWritesSetting;
import org.dmaworkbench.lang.scenario.ResetSetting;
import org.dmaworkbench.lang.scenario.ResourcesSetting;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.dmaworkbench.lang.scenario.SramSetting;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.Chip;
import org.dmaworkbench.program.scenario.ChipOption;
import org.dmaworkbench.program.scenario.Fault;
import org.dmaworkbench.program.scenario.Pattern;
import org.dmaworkbench.program.scenario.Scenario;

/** Reads the device section and the faults; what they leave out has the defaults of facts pci9656 5.0 and 6.12. */
final class ChipSettings {
    private static final int LAST_EEPROM_BYTE = 0xFE;

    private final Values values;
    private final Patterns patterns;
    private final RegisterNames registers;
    private Pattern sram = Scenario.Device.DEFAULT.sram();
    private long latency = Scenario.Device.DEFAULT.latency();
    private long bandwidth = Scenario.Device.DEFAULT.bandwidth();
    private boolean messageSignaled;
    private final SortedMap<String, Long> resets = new TreeMap<>();
    private final SortedMap<String, String> options = new TreeMap<>();
    private long postedWrites;
    private boolean eeprom = true;
    private final List<Chip.EepromWord> eepromWords = new ArrayList<>();
    private final List<Chip.BarLength> barLengths = new ArrayList<>();
    private List<Integer> resources = List.of();

    ChipSettings(Values values, Patterns patterns, RegisterNames registers) {
        this.values = values;
        this.patterns = patterns;
        this.registers = registers;
    }

    void read(DeviceBlock block) {
        block.getSettings().forEach(this::read);
    }

    private void read(DeviceSetting setting) {
        switch (setting) {
            case SramSetting s -> sram = patterns.of(s.getContent());
            case LatencySetting s -> latency = Surroundings.between(values, s.getValue(), 0, Long.MAX_VALUE);
            case InterruptSetting s -> messageSignaled = s.isMessage();
            case BandwidthSetting s -> bandwidth = Surroundings.between(values, s.getValue(), 1, Long.MAX_VALUE);
            case ResetSetting s -> {
                Hardware.Register register = registers.of(s, s.getRegister(), ReferenceText.of(s, ScenarioPackage.Literals.RESET_SETTING__REGISTER));
                resets.put(register.name(), registers.value(register, s.getValue(), values));
            }
            case ChipOptionSetting s -> option(s);
            case PostedWritesSetting s -> postedWrites = Surroundings.between(values, s.getDelay(), 0, Long.MAX_VALUE);
            case EepromSetting s -> eeprom(s);
            case BarLengthSetting s -> barLengths.add(new Chip.BarLength(bar(s.getIndex()), Surroundings.between(values, s.getLength(), 16, 1L << 30)));
            case ResourcesSetting s -> resources = s.getBars().stream().map(this::bar).toList();
            default -> { }
        }
    }

    private int bar(org.dmaworkbench.lang.scenario.Expression e) {
        return (int) Surroundings.between(values, e, 0, 5);
    }

    private void option(ChipOptionSetting s) {
        ChipOption option = ChipOption.of(s.getName()).orElseThrow(() -> new ScenarioProblem(s, IssueCode.C008,
                "The chip has no option '" + s.getName() + "'; it has " + List.of(ChipOption.values()).stream().map(ChipOption::text)
                        .collect(Collectors.joining(", "))));
        if (!option.choices().contains(s.getChoice())) {
            throw new ScenarioProblem(s, IssueCode.C008, "Option '" + option.text() + "' is " + String.join(" or ", option.choices())
                    + ", not '" + s.getChoice() + "'");
        }
        options.put(option.text(), s.getChoice());
    }

    private void eeprom(EepromSetting s) {
        if (s.isAbsent()) {
            eeprom = false;
            return;
        }
        int word = (int) Surroundings.between(values, s.getAddress(), 0, LAST_EEPROM_BYTE) / 2;
        for (var value : s.getWords()) {
            eepromWords.add(new Chip.EepromWord(word++, (int) Surroundings.between(values, value, 0, 0xFFFF)));
        }
    }

    Scenario.Device device(List<Fault> faults) {
        return new Scenario.Device(sram, latency, bandwidth, messageSignaled, new Chip(resets, options, postedWrites, eeprom, eepromWords, barLengths, resources, faults));
    }
}
