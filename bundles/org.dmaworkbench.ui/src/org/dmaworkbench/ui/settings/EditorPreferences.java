package org.dmaworkbench.ui.settings;

import java.util.Map;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the user may set about editing, its defaults, and the same in the words of the language server. */
public final class EditorPreferences extends AbstractPreferenceInitializer {
    /** Where the brace of a block stands: {@code k&r} or {@code allman}. */
    public static final String BRACES = "format.braces";
    /** Columns of one step of indentation, 1 to 16. */
    public static final String INDENT = "format.indent";
    /** Whether a step is a tab. */
    public static final String TABS = "format.tabs";
    /** Most blank lines in a row, 0 to 9. */
    public static final String BLANK_LINES = "format.blankLines";
    /** Whether .c and .h files are laid out, too. */
    public static final String FORMAT_C = "format.c";
    /** Whether values of constants are shown behind them. */
    public static final String INLAY_VALUES = "inlay.values";

    private static final IPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, Ids.BUNDLE);

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(Ids.BUNDLE);
        defaults.put(BRACES, "k&r");
        defaults.putInt(INDENT, 4);
        defaults.putBoolean(TABS, false);
        defaults.putInt(BLANK_LINES, 2);
        defaults.putBoolean(FORMAT_C, false);
        defaults.putBoolean(INLAY_VALUES, true);
    }

    /** Returns the store of these settings. */
    public static IPreferenceStore store() {
        return STORE;
    }

    /** Returns whether a yes-or-no setting is on; any thread. */
    public static boolean isOn(String key) {
        return Platform.getPreferencesService().getBoolean(Ids.BUNDLE, key, false, null);
    }

    /** Returns how text is to be laid out. */
    public static FormattingOptions formatting() {
        return new FormattingOptions(Platform.getPreferencesService().getInt(Ids.BUNDLE, INDENT, 4, null), !isOn(TABS));
    }

    /** Returns one step of indentation. */
    public static String step() {
        return isOn(TABS) ? "\t" : " ".repeat(formatting().getTabSize());
    }

    /** Returns what the server wants to know, as the settings object of the protocol. */
    public static Map<String, Object> forServer() {
        return Map.of("dmaw", Map.of(
                "format", Map.of("braces", Platform.getPreferencesService().getString(Ids.BUNDLE, BRACES, "k&r", null),
                        "blankLines", Platform.getPreferencesService().getInt(Ids.BUNDLE, BLANK_LINES, 2, null), "c", isOn(FORMAT_C)),
                "inlay", Map.of("values", isOn(INLAY_VALUES))));
    }
}
