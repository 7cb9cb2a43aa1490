package org.dmaworkbench.machine.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.row.RowObject;
import org.dmaworkbench.machine.row.RowStore;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * EMF's way to the state block: every get reads a cell, every set writes one (decision D6). The same row always gives the
 * same object. Lists of the root hold the rows that are not free, in order of row number; they change through the block only.
 */
public final class BlockStore implements RowStore {
    private final StateBlock state;
    private final List<List<RowObject>> objects = new ArrayList<>();

    /** Opens a block. */
    public BlockStore(StateBlock state) {
        this.state = state;
        for (int t = 0; t < state.schema().tables(); t++) {
            objects.add(new ArrayList<>());
        }
    }

    /** Returns the object of the root class: the only row of table 0. */
    public RowObject root() {
        return object(0, 0);
    }

    /** Returns the object that stands for a row. */
    public RowObject object(int table, int row) {
        List<RowObject> rows = objects.get(table);
        while (rows.size() <= row) {
            rows.add(null);
        }
        RowObject o = rows.get(row);
        if (o == null) {
            EClass type = state.schema().table(table);
            o = (RowObject) type.getEPackage().getEFactoryInstance().create(type);
            o.bind(this, row);
            rows.set(row, o);
        }
        return o;
    }

    private static int table(InternalEObject object) {
        return object.eClass().getClassifierID();
    }

    private static int row(InternalEObject object) {
        return ((RowObject) object).row();
    }

    private long cell(InternalEObject object, EStructuralFeature feature) {
        return state.get(table(object), row(object), feature.getFeatureID());
    }

    @Override public Object get(InternalEObject object, EStructuralFeature feature, int index) {
        if (feature.isMany()) {
            int table = ((EReference) feature).getEReferenceType().getClassifierID();
            return object(table, live(table, index));
        }
        return value(feature, cell(object, feature));
    }

    /** Returns the objects made so far of a table's rows. */
    List<RowObject> known(int table) {
        return objects.get(table).stream().filter(Objects::nonNull).toList();
    }

    /** Returns what a cell of a feature means. */
    Object value(EStructuralFeature feature, long cell) {
        if (feature instanceof EReference reference) {
            return cell == 0 ? null : object(reference.getEReferenceType().getClassifierID(), (int) cell - 1);
        }
        if (feature.getEType() instanceof EEnum type) {
            EEnumLiteral literal = type.getEEnumLiteral((int) cell);
            return literal == null ? type.getDefaultValue() : literal.getInstance();
        }
        return switch (feature.getEType().getInstanceClassName()) {
            case "boolean" -> cell != 0;
            case "int" -> (int) cell;
            case "long" -> cell;
            default -> cell == 0 ? null : state.names().text((int) cell);
        };
    }

    private int live(int table, int index) {
        int left = index;
        for (int row = 0; row < state.rows(table); row++) {
            if (state.isLive(table, row) && left-- == 0) {
                return row;
            }
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override public Object set(InternalEObject object, EStructuralFeature feature, int index, Object value) {
        if (feature.isMany()) {
            throw new UnsupportedOperationException("rows are added through the state block");
        }
        Object before = get(object, feature, index);
        long cell = switch (value) {
            case null -> 0;
            case RowObject o -> o.row() + 1L;
            case Enumerator e -> e.getValue();
            case Boolean b -> b ? 1 : 0;
            case Number n -> n.longValue();
            default -> state.names().intern(value.toString());
        };
        state.set(table(object), row(object), feature.getFeatureID(), cell);
        return before;
    }

    @Override public boolean isSet(InternalEObject object, EStructuralFeature feature) {
        return feature.isMany() ? size(object, feature) > 0 : cell(object, feature) != 0;
    }

    @Override public void unset(InternalEObject object, EStructuralFeature feature) {
        set(object, feature, NO_INDEX, null);
    }

    @Override public boolean isEmpty(InternalEObject object, EStructuralFeature feature) {
        return size(object, feature) == 0;
    }

    @Override public int size(InternalEObject object, EStructuralFeature feature) {
        return state.liveRows(((EReference) feature).getEReferenceType().getClassifierID());
    }

    @Override public boolean contains(InternalEObject object, EStructuralFeature feature, Object value) {
        return indexOf(object, feature, value) >= 0;
    }

    @Override public int indexOf(InternalEObject object, EStructuralFeature feature, Object value) {
        if (!(value instanceof RowObject o) || o.eStore() != this || o.eClass() != feature.getEType()) {
            return -1;
        }
        int index = 0;
        for (int row = 0; row < o.row(); row++) {
            index += state.isLive(table(o), row) ? 1 : 0;
        }
        return state.isLive(table(o), o.row()) ? index : -1;
    }

    @Override public int lastIndexOf(InternalEObject object, EStructuralFeature feature, Object value) {
        return indexOf(object, feature, value);
    }

    @Override public void add(InternalEObject object, EStructuralFeature feature, int index, Object value) {
        throw new UnsupportedOperationException("rows are added through the state block");
    }

    @Override public Object remove(InternalEObject object, EStructuralFeature feature, int index) {
        throw new UnsupportedOperationException("rows are freed through the state block");
    }

    @Override public Object move(InternalEObject object, EStructuralFeature feature, int target, int source) {
        throw new UnsupportedOperationException("rows have a fixed order");
    }

    @Override public void clear(InternalEObject object, EStructuralFeature feature) {
        throw new UnsupportedOperationException("rows are freed through the state block");
    }

    @Override public Object[] toArray(InternalEObject object, EStructuralFeature feature) {
        Object[] all = new Object[size(object, feature)];
        int table = ((EReference) feature).getEReferenceType().getClassifierID();
        for (int row = 0, i = 0; i < all.length; row++) {
            if (state.isLive(table, row)) {
                all[i++] = object(table, row);
            }
        }
        return all;
    }

    @Override @SuppressWarnings("unchecked")
    public <T> T[] toArray(InternalEObject object, EStructuralFeature feature, T[] array) {
        Object[] all = toArray(object, feature);
        T[] result = array.length >= all.length ? array : (T[]) java.lang.reflect.Array.newInstance(array.getClass().getComponentType(), all.length);
        System.arraycopy(all, 0, result, 0, all.length);
        if (result.length > all.length) {
            result[all.length] = null;
        }
        return result;
    }

    @Override public int hashCode(InternalEObject object, EStructuralFeature feature) {
        return java.util.Arrays.hashCode(toArray(object, feature));
    }

    @Override public InternalEObject getContainer(InternalEObject object) {
        return table(object) == 0 ? null : root();
    }

    @Override public EStructuralFeature getContainingFeature(InternalEObject object) {
        return table(object) == 0 ? null : state.schema().listOf(object.eClass());
    }

    @Override public EObject create(EClass type) {
        throw new UnsupportedOperationException("rows are added through the state block");
    }
}
