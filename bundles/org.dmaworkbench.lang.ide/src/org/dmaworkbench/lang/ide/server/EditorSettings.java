package org.dmaworkbench.lang.ide.server;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.dmaworkbench.lang.formatting.FormatOptions;

/**
 * What an editor may set, as {@code initializationOptions} or with {@code workspace/didChangeConfiguration}: an object {@code dmaw} with
 * {@code format.braces} ("k&r", "allman"), {@code format.blankLines}, {@code format.c} (lay out .c and .h files too) and {@code inlay.values}.
 * Anything else is ignored.
 *
 * @param braces where the brace of a block stands
 * @param blankLines most blank lines in a row
 * @param formatC whether .c and .h files are laid out; they come from elsewhere, so not by default
 * @param inlayValues whether values of constants are shown behind them
 */
public record EditorSettings(FormatOptions.Braces braces, int blankLines, boolean formatC, boolean inlayValues) {
    /** What holds until the editor says otherwise. */
    public static final EditorSettings DEFAULT = new EditorSettings(FormatOptions.DEFAULT.braces(), FormatOptions.DEFAULT.blankLines(), false, true);

    /** Returns these settings with what the editor has sent, be it JSON or an object of the client library. */
    EditorSettings with(Object sent) {
        JsonElement json = sent instanceof JsonElement element ? element : new Gson().toJsonTree(sent);
        if (!json.isJsonObject()) {
            return this;
        }
        JsonObject root = json.getAsJsonObject().has("dmaw") && json.getAsJsonObject().get("dmaw").isJsonObject()
                ? json.getAsJsonObject().getAsJsonObject("dmaw") : json.getAsJsonObject();
        String style = text(root, "format", "braces");
        String lines = text(root, "format", "blankLines");
        String c = text(root, "format", "c");
        String inlay = text(root, "inlay", "values");
        return new EditorSettings(style == null ? braces : style.equalsIgnoreCase("allman") ? FormatOptions.Braces.ALLMAN : FormatOptions.Braces.K_AND_R,
                lines == null || !lines.matches("\\d{1,3}") ? blankLines : Integer.parseInt(lines),
                c == null ? formatC : Boolean.parseBoolean(c), inlay == null ? inlayValues : Boolean.parseBoolean(inlay));
    }

    private static String text(JsonObject root, String group, String name) {
        JsonElement inner = root.get(group);
        JsonElement value = inner != null && inner.isJsonObject() ? inner.getAsJsonObject().get(name) : root.get(group + "." + name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }
}
