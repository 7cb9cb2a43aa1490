package org.dmaworkbench.machine.view;

/**
 * A feature that two snapshots do not agree on.
 *
 * @param path such as {@code dmaChannels[1].running}, or {@code requests[3]} for a row that only one of them has; the number is the row's
 * @param before its value in the first one as text; null where there is none
 * @param after its value in the second one
 */
public record Change(String path, String before, String after) {
    @Override public String toString() {
        return path + ": " + before + " -> " + after;
    }
}
