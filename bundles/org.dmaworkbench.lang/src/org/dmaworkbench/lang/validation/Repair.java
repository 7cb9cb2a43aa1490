package org.dmaworkbench.lang.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to mend what a rule has found, known to the rule itself. It travels in the data of the issue to whoever offers quick fixes.
 *
 * @param title what the author chooses: imperative, says what will be there
 * @param kind where the text goes
 * @param text what is written there
 */
public record Repair(String title, Kind kind, String text) {
    /** Where the text of a repair goes; "the mark" is the text that the issue underlines. */
    public enum Kind {
        /** Instead of the mark. */
        REPLACE,
        /** The mark goes, with its line when nothing else is on it. */
        REMOVE,
        /** A line of its own at the end of the block that the mark is, holds, or stands in. */
        PROPERTY,
        /** Right before the mark. */
        BEFORE,
        /** Right behind the mark. */
        AFTER
    }

    private static final int STRINGS = 3;

    /** Writes a text instead of what is marked. */
    public static Repair replace(String title, String text) {
        return new Repair(title, Kind.REPLACE, text);
    }

    /** Removes what is marked. */
    public static Repair remove(String title) {
        return new Repair(title, Kind.REMOVE, "");
    }

    /** Adds a line to the block. */
    public static Repair property(String title, String line) {
        return new Repair(title, Kind.PROPERTY, line);
    }

    /** Writes a text right before what is marked. */
    public static Repair before(String title, String text) {
        return new Repair(title, Kind.BEFORE, text);
    }

    /** Writes a text right behind what is marked. */
    public static Repair after(String title, String text) {
        return new Repair(title, Kind.AFTER, text);
    }

    /** Returns the repairs as data of an issue. */
    static String[] data(Repair... repairs) {
        String[] data = new String[repairs.length * STRINGS];
        for (int i = 0; i < repairs.length; i++) {
            data[i * STRINGS] = repairs[i].title();
            data[i * STRINGS + 1] = repairs[i].kind().name();
            data[i * STRINGS + 2] = repairs[i].text();
        }
        return data;
    }

    /** Returns the repairs in the data of an issue, best first; none if the data is something else. */
    public static List<Repair> of(List<String> data) {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i + STRINGS <= data.size(); i += STRINGS) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(data.get(i + 1))) {
                    repairs.add(new Repair(data.get(i), kind, data.get(i + 2)));
                }
            }
        }
        return List.copyOf(repairs);
    }
}
