package org.dmaworkbench.lang.issues;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The help pages of issue codes and of violations: Markdown, in the jar under {@code /docs} and in a source tree under {@code docs}. */
public final class IssuePages {
    private static final List<String> FOLDERS = List.of("issues/", "violations/");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([^\\]]+)\\]\\([^)]+\\.md\\) \\| (.*?) \\|$");
    private static final int FARTHEST = 2;
    private static final int MOST = 5;

    private IssuePages() { }

    /**
     * Returns the page of an issue code ({@code T001}) or of a violation ({@code D-04}), capitals or not.
     *
     * @param code what a report shows
     * @return its Markdown, or nothing where there is no such page
     */
    public static Optional<String> find(String code) {
        if (!code.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            return Optional.empty();
        }
        return Stream.of(code.toUpperCase(Locale.ROOT), code).distinct()
                .flatMap(name -> FOLDERS.stream().map(folder -> folder + name + ".md"))
                .map(IssuePages::page).filter(Objects::nonNull).findFirst();
    }

    /** Returns the titles of all pages by code, those of issues before those of violations, each in the order of their index. */
    public static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (String folder : FOLDERS) {
            String index = page(folder + "README.md");
            Matcher rows = ROW.matcher(index == null ? "" : index);
            while (rows.find()) {
                titles.put(rows.group(1), rows.group(2));
            }
        }
        return titles;
    }

    /** Returns the codes that a mistyped one may have meant, nearest first, at most five. */
    public static List<String> near(String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        return titles().keySet().stream().filter(c -> distance(wanted, c.toUpperCase(Locale.ROOT)) <= FARTHEST)
                .sorted(Comparator.comparingInt((String c) -> distance(wanted, c.toUpperCase(Locale.ROOT))).thenComparing(c -> c)).limit(MOST).toList();
    }

    /** Counts the characters to change, add or leave out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String page(String name) {
        try {
            Path file = Path.of(System.getProperty("dmaw.home", ""), "docs", name);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            try (InputStream in = IssuePages.class.getResourceAsStream("/docs/" + name)) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
