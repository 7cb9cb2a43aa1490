package org.dmaworkbench.sim.trace;

/** Numbers in hex as Windows developers write them: {@code 0x} and capital digits. */
final class Hex {
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private Hex() { }

    /** Returns at least {@code digits} digits (1 to 16) and as many more as the value needs. */
    static String of(long value, int digits) {
        StringBuilder text = new StringBuilder(18);
        append(text, value, digits);
        return text.toString();
    }

    /** Returns an address: 8 digits below 4 GiB, 16 above. */
    static String address(long value) {
        return of(value, value >>> 32 == 0 ? 8 : 16);
    }

    static void append(StringBuilder text, long value, int digits) {
        int needed = Math.max(digits, (67 - Long.numberOfLeadingZeros(value)) / 4);
        text.append("0x");
        for (int shift = 4 * (needed - 1); shift >= 0; shift -= 4) {
            text.append(DIGITS[(int) (value >>> shift) & 15]);
        }
    }
}
