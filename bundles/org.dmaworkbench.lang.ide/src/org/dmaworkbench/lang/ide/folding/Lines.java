package org.dmaworkbench.lang.ide.folding;

import java.util.Arrays;

/** Line numbers of offsets in a text, both from 0. */
final class Lines {
    private final int[] starts;

    Lines(String text) {
        starts = java.util.stream.IntStream.concat(java.util.stream.IntStream.of(0),
                java.util.stream.IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
    }

    int of(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
