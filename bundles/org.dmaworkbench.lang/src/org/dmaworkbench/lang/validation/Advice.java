package org.dmaworkbench.lang.validation;

import java.util.Map;
import java.util.TreeMap;

/** The next action for each issue code, in one sentence. The help pages say more. */
public final class Advice {
    private static final Map<String, String> BY_CODE = new TreeMap<>();

    static {
        for (IssueCode code : IssueCode.values()) {
            BY_CODE.put(code.id(), code.advice());
        }
    }

    private Advice() { }

    /** Returns what to do about an issue of this code; a pointer to the help page if there is nothing better. */
    public static String of(String code) {
        String advice = BY_CODE.get(code);
        return advice != null ? advice : code.isEmpty() ? "" : "See the help page " + code + ".";
    }
}
