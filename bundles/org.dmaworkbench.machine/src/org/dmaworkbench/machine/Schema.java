package org.dmaworkbench.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The shape of a state block, read from its EMF package: one table per class, one column per feature. Table and column
 * numbers are the classifier and feature ids of the generated package interface.
 */
public final class Schema {
    private static final Map<EPackage, Schema> KNOWN = new ConcurrentHashMap<>();
    private final EPackage model;
    private final int[] columns;
    private final boolean[][] hashed;

    private Schema(EPackage model) {
        this.model = model;
        int tables = 0;
        for (EClassifier c : model.getEClassifiers()) {
            if (c instanceof EClass) {
                tables = Math.max(tables, c.getClassifierID() + 1);
            }
        }
        columns = new int[tables];
        hashed = new boolean[tables][];
        for (EClassifier c : model.getEClassifiers()) {
            if (c instanceof EClass table) {
                read(table);
            }
        }
    }

    private void read(EClass table) {
        int id = table.getClassifierID();
        for (EStructuralFeature f : table.getEStructuralFeatures()) {
            if (!f.isMany()) {
                columns[id] = Math.max(columns[id], f.getFeatureID() + 1);
            }
        }
        boolean[] mask = new boolean[columns[id]];
        boolean whole = true;
        for (EStructuralFeature f : table.getEStructuralFeatures()) {
            if (!f.isMany()) {
                EAnnotation note = f.getEAnnotation("state");
                mask[f.getFeatureID()] = note == null || !"false".equals(note.getDetails().get("hash"));
                whole &= mask[f.getFeatureID()];
            }
        }
        hashed[id] = whole ? null : mask;
    }

    /** Reads the shape from a package whose classes are flat (no supertypes). */
    public static Schema of(EPackage model) {
        return KNOWN.computeIfAbsent(model, Schema::new);
    }

    /** Returns the package the shape was read from. */
    public EPackage model() {
        return model;
    }

    /** Returns the number of tables. */
    public int tables() {
        return columns.length;
    }

    /** Returns the number of columns of a table. */
    public int columns(int table) {
        return columns[table];
    }

    /** Returns which columns belong to the state hash, or null when all of them do. */
    boolean[] hashed(int table) {
        return hashed[table];
    }

    /** Returns the class that describes a table. */
    public EClass table(int table) {
        for (EClassifier c : model.getEClassifiers()) {
            if (c.getClassifierID() == table) {
                return (EClass) c;
            }
        }
        throw new IllegalArgumentException("no table " + table);
    }

    /** Returns the containment reference of the root class (table 0) that lists the rows of a table, or null. */
    public EReference listOf(EClass table) {
        for (EReference r : ((EClass) model.getEClassifiers().get(0)).getEReferences()) {
            if (r.isMany() && r.getEReferenceType() == table) {
                return r;
            }
        }
        return null;
    }
}
