package org.dmaworkbench.program;

import java.util.List;
import java.util.Optional;

/**
 * The device a driver drives, as its library file declares it.
 *
 * @param name such as {@code PCI9656}; selects the chip's behaviour
 * @param vendor PCI vendor id
 * @param device PCI device id
 * @param bars base address registers in resource-list order
 * @param registers registers of the windows, sorted by bar and offset
 * @param configuration registers of PCI configuration space, sorted by offset; their bar is {@link #CONFIGURATION}
 */
public record Hardware(String name, int vendor, int device, List<Bar> bars, List<Register> registers, List<Register> configuration) {
    /** Stands for configuration space where a BAR number is asked for. */
    public static final int CONFIGURATION = -1;

    /** A device without configuration space. */
    public Hardware(String name, int vendor, int device, List<Bar> bars, List<Register> registers) {
        this(name, vendor, device, bars, registers, List.of());
    }

    /** Returns the register of this name, in a window or in configuration space. */
    public Optional<Register> register(String registerName) {
        Optional<Register> found = registers.stream().filter(r -> r.name().equals(registerName)).findFirst();
        return found.isPresent() ? found : configuration.stream().filter(r -> r.name().equals(registerName)).findFirst();
    }

    /**
     * A window of the device.
     *
     * @param index BAR number
     * @param port true for I/O space
     * @param length bytes
     * @param meaning "registers", "sram" or other word of the declaration
     */
    public record Bar(int index, boolean port, long length, String meaning) { }

    /**
     * A register.
     *
     * @param name as C code spells it
     * @param bar BAR number, or {@link #CONFIGURATION}
     * @param offset bytes from the start of the BAR
     * @param localOffset bytes from the start of the registers as the device's own processor sees them, or -1 if it does not
     * @param width bits: 8, 16, 32 or 64
     * @param reset value after reset
     * @param alias name of the register that this one shows again, or ""
     * @param doc one sentence for hovers and views
     * @param fields bit fields from low to high
     */
    public record Register(String name, int bar, int offset, int localOffset, int width, long reset, String alias, String doc,
            List<Field> fields) {
        /** A register without alias that the device's own processor does not see. */
        public Register(String name, int bar, int offset, int width, long reset, String doc, List<Field> fields) {
            this(name, bar, offset, -1, width, reset, "", doc, fields);
        }

        /**
         * Returns what a value means, field by field from low to high: every field that is not zero, and those whose zero has a name.
         * A single bit is {@code SgModeEnable}, others are {@code LocalBusDataWidth=3 (32 bit)}; bits that no field claims are
         * {@code reserved bits 0xFFC00000}.
         */
        public String decode(long value) {
            return RegisterDecoding.of(this, value);
        }
    }

    /**
     * A bit field.
     *
     * @param name as C code spells it
     * @param low lowest bit
     * @param width bits
     * @param access one of read_write, read_only, write_only, write_1_clears, write_1_only, clear_on_read, constant, reserved,
     *        ignore_write, unimplemented, undocumented, sticky
     * @param doc one sentence, may be empty
     * @param values what values mean, in order of the declaration; values without a name are numbers
     */
    public record Field(String name, int low, int width, String access, String doc, List<Value> values) {
        /** A field whose values have no names. */
        public Field(String name, int low, int width, String access, String doc) {
            this(name, low, width, access, doc, List.of());
        }

        /** Returns this field's value inside a register value. */
        public long of(long registerValue) {
            return registerValue >>> low & (width == 64 ? -1L : (1L << width) - 1);
        }

        /** Returns the bits of the register that this field takes. */
        public long mask() {
            return (width == 64 ? -1L : (1L << width) - 1) << low;
        }

        /** Returns the bits as "bit 8" or "bits 31:4". */
        public String bits() {
            return width == 1 ? "bit " + low : "bits " + (low + width - 1) + ":" + low;
        }

        /** Returns the name of a value of this field, or "". */
        public String nameOf(long value) {
            return values.stream().filter(v -> v.number() == value).map(Value::meaning).findFirst().orElse("");
        }
    }

    /**
     * A value of a field that means something.
     *
     * @param number the value
     * @param meaning a few words
     */
    public record Value(long number, String meaning) { }
}
