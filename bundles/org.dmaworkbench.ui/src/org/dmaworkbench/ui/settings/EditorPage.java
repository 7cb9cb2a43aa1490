package org.dmaworkbench.ui.settings;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Preferences, DMA Workbench: how sources are laid out and what the editor shows besides them. */
public final class EditorPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Called by the platform. */
    public EditorPage() {
        super(GRID);
        setPreferenceStore(EditorPreferences.store());
        setDescription("Layout of driver models by Format (Ctrl+Shift+F), and what the editor shows.");
    }

    @Override
    public void init(IWorkbench workbench) { }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(EditorPreferences.BRACES, "Opening brace of a block", 1,
                new String[][] {{"At the &end of the line; of a function on a line of its own (K&&R)", "k&r"}, {"On a line of its &own (Allman)", "allman"}},
                getFieldEditorParent(), true));
        addField(number(EditorPreferences.INDENT, "&Indentation (columns):", 1, 16));
        addField(new BooleanFieldEditor(EditorPreferences.TABS, "Indent with &tabs", getFieldEditorParent()));
        addField(number(EditorPreferences.BLANK_LINES, "Most &blank lines in a row:", 0, 9));
        addField(new BooleanFieldEditor(EditorPreferences.FORMAT_C, "Format .&c and .h files, too", getFieldEditorParent()));
        addField(new BooleanFieldEditor(EditorPreferences.INLAY_VALUES, "Show &values of constants in the text", getFieldEditorParent()));
    }

    private IntegerFieldEditor number(String key, String label, int least, int most) {
        IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent(), 3);
        field.setValidRange(least, most);
        return field;
    }
}
