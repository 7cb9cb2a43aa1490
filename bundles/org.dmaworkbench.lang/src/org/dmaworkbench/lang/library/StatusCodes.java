package org.dmaworkbench.lang.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The status codes that the library declares, read without parsing its files. */
public final class StatusCodes {
    /** {@code STATUS_X ((NTSTATUS)0xC000000DL)}. */
    private static final Pattern DEFINITION = Pattern.compile("(STATUS_\\w+)\\s+\\(\\(NTSTATUS\\)\\s*0x([0-9A-Fa-f]{8})L?\\)");

    private StatusCodes() {
    }

    /** Returns the codes by name in order of the library, each sign-extended as an NTSTATUS is. */
    public static Map<String, Long> all() {
        Map<String, Long> codes = new LinkedHashMap<>();
        for (String text : LibraryIndex.macros().values()) {
            Matcher definition = DEFINITION.matcher(text);
            if (definition.matches()) {
                codes.put(definition.group(1), (long) (int) Long.parseLong(definition.group(2), 16));
            }
        }
        return codes;
    }
}
