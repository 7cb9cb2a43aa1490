package org.dmaworkbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page as plain text and stretches of it that look different. It knows what our pages use: headings, paragraphs,
 * code blocks, lists, tables as they stand, code, emphasis and links inside a line.
 */
final class StyledPage {
    /** How a stretch looks. */
    enum Look { HEADING, SUBHEADING, CODE, BLOCK, EMPHASIS, LINK }

    /**
     * A stretch of the text.
     *
     * @param start its offset, in characters
     * @param length its length, in characters
     * @param look how it looks
     * @param target where a link leads, else an empty text
     */
    record Stretch(int start, int length, Look look, String target) { }

    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)\\]\\(([^)]*)\\)");

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    private StyledPage() { }

    /** Returns the page of a Markdown text. */
    static StyledPage of(String markdown) {
        StyledPage page = new StyledPage();
        boolean code = false;
        boolean paragraph = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
                page.endParagraph(paragraph);
                paragraph = false;
            } else if (code) {
                page.add("    " + line + "\n", Look.BLOCK);
            } else if (line.isBlank()) {
                page.endParagraph(paragraph);
                page.text.append('\n');
                paragraph = false;
            } else if (line.startsWith("#")) {
                page.add(line.replaceFirst("^#+\\s*", ""), line.startsWith("##") ? Look.SUBHEADING : Look.HEADING);
                page.text.append('\n');
            } else if (line.startsWith("|")) {
                page.add(line + "\n", Look.BLOCK);
            } else {
                boolean item = line.strip().matches("([-*]|\\d+\\.)\\s.*");
                if (paragraph) {
                    page.text.append(item ? '\n' : ' ');
                }
                page.inline(item ? "  " + line.strip().replaceFirst("^[-*]\\s", "\u2022 ") : line.strip());
                paragraph = true;
            }
        }
        page.endParagraph(paragraph);
        return page;
    }

    String text() {
        return text.toString();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    private void endParagraph(boolean open) {
        if (open) {
            text.append('\n');
        }
    }

    private void inline(String line) {
        Matcher part = INLINE.matcher(line);
        int from = 0;
        while (part.find()) {
            text.append(line, from, part.start());
            if (part.group(1) != null) {
                add(part.group(1), Look.CODE);
            } else if (part.group(2) != null) {
                add(part.group(2), Look.EMPHASIS);
            } else {
                stretches.add(new Stretch(text.length(), part.group(3).length(), Look.LINK, part.group(4)));
                text.append(part.group(3));
            }
            from = part.end();
        }
        text.append(line.substring(from));
    }

    private void add(String words, Look look) {
        stretches.add(new Stretch(text.length(), words.length(), look, ""));
        text.append(words);
    }
}
