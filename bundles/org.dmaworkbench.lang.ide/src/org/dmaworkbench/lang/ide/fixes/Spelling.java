package org.dmaworkbench.lang.ide.fixes;

import java.util.Locale;

/** How alike two names are. */
final class Spelling {
    private static final int CASE_ONLY = 1;
    private static final int LETTERS_PER_SLIP = 4;

    private Spelling() {
    }

    /** Returns how many slips a name of this length may have and still be meant. */
    static int tolerance(String name) {
        return 1 + name.length() / LETTERS_PER_SLIP;
    }

    /** Returns the number of letters to insert, remove, change or swap with their neighbour; a difference in case alone counts as one slip. */
    static int distance(String wrong, String right) {
        if (Math.abs(wrong.length() - right.length()) > tolerance(wrong)) {
            return Integer.MAX_VALUE;
        }
        String a = wrong.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return wrong.equals(right) ? 0 : CASE_ONLY;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
