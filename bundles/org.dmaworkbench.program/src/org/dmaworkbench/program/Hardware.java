package org.dmaworkbench.program;

import java.util.List;

/**
 * The device a driver drives, as its library file declares it.
 *
 * @param name such as {@code PCI9656}; selects the chip's behaviour
 * @param vendor PCI vendor id
 * @param device PCI device id
 * @param bars base address registers in resource-list order
 * @param registers registers sorted by bar and offset
 */
public record Hardware(String name, int vendor, int device, List<Bar> bars, List<Register> registers) {
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
     * @param bar BAR number
     * @param offset bytes from the start of the BAR
     * @param width bits: 8, 16, 32 or 64
     * @param reset value after reset
     * @param doc one sentence for hovers and views
     * @param fields bit fields from low to high
     */
    public record Register(String name, int bar, int offset, int width, long reset, String doc, List<Field> fields) { }

    /**
     * A bit field.
     *
     * @param name as C code spells it
     * @param low lowest bit
     * @param width bits
     * @param access words of shared vocabulary: read_write, read_only, write_1_clears, write_1_only, reserved
     * @param doc one sentence, may be empty
     */
    public record Field(String name, int low, int width, String access, String doc) {
        /** Returns this field's value inside a register value. */
        public long of(long registerValue) {
            return registerValue >>> low & (width == 64 ? -1L : (1L << width) - 1);
        }
    }
}
