package org.dmaworkbench.ui.editor;

/**
 * Turns the Markdown of hovers into the few HTML elements that the platform's text controls draw. It knows what our
 * library documentation uses: headings, emphasis, code, lists, rules and code blocks. Anything else stays as it is.
 */
public final class Markdown {
    private final StringBuilder html = new StringBuilder();
    private boolean inCode;
    private boolean inList;
    private boolean inParagraph;

    private Markdown() { }

    /** Returns the HTML of a Markdown text. */
    public static String toHtml(String markdown) {
        Markdown writer = new Markdown();
        markdown.lines().forEach(writer::line);
        writer.closeBlocks();
        if (writer.inCode) {
            writer.html.append("</pre>");
        }
        return writer.html.toString();
    }

    private void line(String line) {
        String text = line.strip();
        if (text.startsWith("```")) {
            closeBlocks();
            html.append(inCode ? "</pre>" : "<pre>");
            inCode = !inCode;
        } else if (inCode) {
            html.append(escape(line)).append('\n');
        } else if (text.isEmpty()) {
            closeBlocks();
        } else if (text.startsWith("#")) {
            closeBlocks();
            html.append("<p><b>").append(inline(text.replaceFirst("^#+\\s*", ""))).append("</b></p>");
        } else if (text.matches("-{3,}|\\*{3,}")) {
            closeBlocks();
        } else if (text.matches("([-*+]|\\d+\\.)\\s+.*")) {
            item(text.replaceFirst("^([-*+]|\\d+\\.)\\s+", ""));
        } else {
            paragraph(text);
        }
    }

    private void item(String text) {
        if (inParagraph) {
            closeBlocks();
        }
        if (!inList) {
            html.append("<ul>");
            inList = true;
        }
        html.append("<li>").append(inline(text)).append("</li>");
    }

    private void paragraph(String text) {
        if (inList) {
            html.append(' ').append(inline(text));
            return;
        }
        html.append(inParagraph ? " " : "<p>").append(inline(text));
        inParagraph = true;
    }

    private void closeBlocks() {
        if (inParagraph) {
            html.append("</p>");
        }
        if (inList) {
            html.append("</ul>");
        }
        inParagraph = false;
        inList = false;
    }

    private static String inline(String text) {
        return escape(text)
                .replaceAll("`([^`]+)`", "<b>$1</b>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
                .replaceAll("(^|\\s)[*_]([^*_\\s][^*_]*)[*_](?=\\W|$)", "$1<i>$2</i>")
                .replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1")
                .replaceAll(" {2}$", "<br/>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
