package org.dmaworkbench.program.scenario;

import java.util.List;
import java.util.Map;

/**
 * How the simulated chip differs from its description.
 *
 * @param resets reset values by register name
 * @param options choices that are not the default, by the name of the option
 * @param postedWrites ns that a register write of a CPU takes to the chip; a read pushes it there
 * @param eeprom whether a programmed EEPROM is there
 * @param eepromWords words of it that are not the default
 * @param barLengths windows of another length
 * @param resources BAR numbers in the order of the resource list, empty for the declared order
 * @param faults what goes wrong
 */
public record Chip(Map<String, Long> resets, Map<String, String> options, long postedWrites, boolean eeprom,
        List<EepromWord> eepromWords, List<BarLength> barLengths, List<Integer> resources, List<Fault> faults) {
    /** The chip as described. */
    public static final Chip DEFAULT = new Chip(Map.of(), Map.of(), 0, true, List.of(), List.of(), List.of(), List.of());

    /** Returns the choice for an option. */
    public String choice(ChipOption option) {
        return options.getOrDefault(option.text(), option.choices().get(0));
    }

    /** Returns whether the choice for an option is this one. */
    public boolean is(ChipOption option, String choice) {
        return choice(option).equals(choice);
    }

    /** Returns the length of a window in bytes, given the declared one. */
    public long barLength(int bar, long declared) {
        return barLengths.stream().filter(b -> b.bar() == bar).mapToLong(BarLength::length).reduce(declared, (a, b) -> b);
    }

    /**
     * A 16-bit word of the EEPROM.
     *
     * @param index which
     * @param value what it holds
     */
    public record EepromWord(int index, int value) { }

    /**
     * A window of another length.
     *
     * @param bar number of the BAR
     * @param length bytes
     */
    public record BarLength(int bar, long length) { }
}
