package org.dmaworkbench.program.scenario;

/**
 * Bytes by a formula: byte {@code i} is {@code (factor * i + add) mod 256}.
 *
 * @param factor multiplier of the index
 * @param add constant
 */
public record Pattern(int factor, int add) {
    /** All zero. */
    public static final Pattern ZERO = new Pattern(0, 0);

    /** Returns byte {@code i} of the pattern. */
    public byte at(long i) {
        return (byte) (factor * i + add);
    }
}
