package org.dmaworkbench.ui.defines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/**
 * Preprocessor names and values to look at and to change. Names that hold anyway (a launch inherits its project's) are
 * listed with where they come from; changing one of them adds a name of one's own that wins.
 */
public final class DefinesTable extends Composite {
    /**
     * A row.
     *
     * @param name the name
     * @param value its value
     * @param from where it comes from
     * @param own whether it can be removed
     */
    public record Row(String name, String value, String from, boolean own) { }

    private final TableViewer viewer;
    private final Button edit;
    private final Button remove;
    private final Runnable changed;
    private Map<String, String> inherited = Map.of();
    private final Map<String, String> own = new LinkedHashMap<>();

    /**
     * @param inheriting whether a third column says where a name comes from
     * @param changed called after each change by the user
     */
    public DefinesTable(Composite parent, boolean inheriting, Runnable changed) {
        super(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        Composite frame = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(360, 160).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Name", 5, Row::name);
        column(layout, "Value", 3, Row::value);
        if (inheriting) {
            column(layout, "From", 3, Row::from);
        }
        Composite buttons = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "&Add...").addListener(SWT.Selection, event -> ask("New Name", ""));
        edit = button(buttons, "&Edit...");
        edit.addListener(SWT.Selection, event -> editChosen());
        remove = button(buttons, "&Remove");
        remove.addListener(SWT.Selection, event -> removeChosen());
        viewer.addDoubleClickListener(event -> editChosen());
        viewer.addSelectionChangedListener(event -> enable());
        enable();
    }

    /** Shows these names. */
    public void show(Map<String, String> inheritedNames, Map<String, String> ownNames) {
        inherited = inheritedNames;
        own.clear();
        own.putAll(ownNames);
        refresh();
    }

    /** Returns the names of one's own, in order. */
    public Map<String, String> own() {
        return new LinkedHashMap<>(own);
    }

    /** Sets a name of one's own, as Add does. */
    public void set(String name, String value) {
        own.put(name, value);
        refresh();
        changed.run();
    }

    /** Returns the rows as shown, for tests. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        ProjectDefines.merge(inherited, own).forEach((name, value) -> rows.add(new Row(name, value,
                !own.containsKey(name) ? "project" : inherited.containsKey(name) ? "launch (project: " + inherited.get(name) + ")" : "launch",
                own.containsKey(name))));
        return rows;
    }

    private void refresh() {
        viewer.setInput(rows());
        enable();
    }

    private void enable() {
        Row row = chosen();
        edit.setEnabled(row != null);
        remove.setEnabled(row != null && row.own());
    }

    private Row chosen() {
        return (Row) ((IStructuredSelection) viewer.getSelection()).getFirstElement();
    }

    private void editChosen() {
        Row row = chosen();
        if (row != null) {
            ask("Change Name", row.name() + '=' + row.value());
        }
    }

    private void removeChosen() {
        own.remove(chosen().name());
        refresh();
        changed.run();
    }

    private void ask(String title, String start) {
        InputDialog dialog = new InputDialog(getShell(), title, "NAME or NAME=VALUE:", start, DefinesTable::problem);
        if (dialog.open() == Window.OK) {
            if (!start.isEmpty()) {
                own.remove(start.substring(0, start.indexOf('=')));
            }
            ProjectDefines.parse(dialog.getValue()).forEach(this::set);
        }
    }

    /** Returns why a text is no name, or null. */
    static String problem(String text) {
        String name = text.contains("=") ? text.substring(0, text.indexOf('=')).strip() : text.strip();
        if (name.isEmpty()) {
            return ""; // nothing typed yet: no message, but no OK either
        }
        return ProjectDefines.isName(name) ? null : "A name consists of letters, digits and _ and does not begin with a digit.";
    }

    private void column(TableColumnLayout layout, String title, int weight, java.util.function.Function<Row, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text.apply((Row) row)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    private static Button button(Composite parent, String text) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(button);
        return button;
    }
}
