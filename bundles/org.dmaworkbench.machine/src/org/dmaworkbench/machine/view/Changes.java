package org.dmaworkbench.machine.view;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.row.RowObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Tells two states of a machine apart by the features that a view shows, table by table and row by row. */
public final class Changes {
    private final StateBlock before;
    private final StateBlock after;
    private final BlockStore old;
    private final BlockStore now;
    private final List<Change> found = new ArrayList<>();

    private Changes(StateBlock before, StateBlock after) {
        this.before = before;
        this.after = after;
        old = new BlockStore(before);
        now = new BlockStore(after);
    }

    /** Returns what is different, in order of tables, rows and features; both are states of machines of one model. */
    public static List<Change> between(StateBlock before, StateBlock after) {
        Changes changes = new Changes(before, after);
        for (int table = 0; table < before.schema().tables(); table++) {
            for (int row = 0; row < Math.max(before.rows(table), after.rows(table)); row++) {
                changes.row(table, row);
            }
        }
        return changes.found;
    }

    private void row(int table, int row) {
        boolean was = before.isLive(table, row);
        boolean is = after.isLive(table, row);
        if (was != is) {
            found.add(new Change(path(table, row), was ? "there" : null, is ? "there" : null));
        } else if (was) {
            cells(table, row);
        }
    }

    private void cells(int table, int row) {
        for (EStructuralFeature feature : before.schema().table(table).getEAllStructuralFeatures()) {
            int column = feature.getFeatureID();
            if (!feature.isMany() && before.get(table, row, column) != after.get(table, row, column)) {
                String name = table == 0 ? feature.getName() : path(table, row) + "." + feature.getName();
                found.add(new Change(name, text(old.object(table, row).eGet(feature)), text(now.object(table, row).eGet(feature))));
            }
        }
    }

    private String path(int table, int row) {
        return before.schema().listOf(before.schema().table(table)).getName() + "[" + row + "]";
    }

    private String text(Object value) {
        return switch (value) {
            case null -> null;
            case RowObject o -> path(o.eClass().getClassifierID(), o.row());
            default -> value.toString();
        };
    }
}
