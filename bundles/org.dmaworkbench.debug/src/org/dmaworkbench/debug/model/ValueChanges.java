package org.dmaworkbench.debug.model;

import java.util.HashMap;
import java.util.Map;

/** Remembers what was shown at the last stop, so that the views can mark what is different now. */
final class ValueChanges {
    private Map<String, String> before = Map.of();
    private Map<String, String> now = new HashMap<>();

    /** The machine moves: what is known becomes the past. */
    synchronized void next() {
        if (!now.isEmpty()) {
            before = now;
            now = new HashMap<>();
        }
    }

    /** Notes a value that is shown. Returns whether it was shown with another text at the last stop. */
    synchronized boolean note(String path, String text) {
        now.put(path, text);
        String old = before.get(path);
        return old != null && !old.equals(text);
    }
}
