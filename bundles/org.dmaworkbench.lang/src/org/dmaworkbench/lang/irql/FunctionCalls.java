package org.dmaworkbench.lang.irql;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.eclipse.emf.ecore.EObject;

/** What one function calls, and what it does to the IRQL. */
final class FunctionCalls {
    private final FileCalls file;
    private final Declarator name;
    private final String section;
    private final List<CallSite> sites = new ArrayList<>();
    private final List<EObject> raises = new ArrayList<>();
    private final List<Level> exits = new ArrayList<>();
    private final List<EObject> exitPlaces = new ArrayList<>();
    private boolean paged;
    private boolean lowers;

    FunctionCalls(FileCalls file, Declarator name, String section) {
        this.file = file;
        this.name = name;
        this.section = section;
    }

    FileCalls file() {
        return file;
    }

    /** Returns the declarator of the definition. */
    Declarator declarator() {
        return name;
    }

    String name() {
        return name.getName();
    }

    /** Returns the section that its code is put into; "" for the usual one. */
    String section() {
        return section;
    }

    /** Returns the calls in order of the text. */
    List<CallSite> sites() {
        return sites;
    }

    /** Returns where it raises to DISPATCH_LEVEL or above. */
    List<EObject> raises() {
        return raises;
    }

    /** Returns what is known where it returns. */
    List<Level> exits() {
        return exits;
    }

    /** Returns the return statements that belong to {@link #exits}; null for the closing brace. */
    List<EObject> exitPlaces() {
        return exitPlaces;
    }

    /** Returns whether PAGED_CODE() stands in it. */
    boolean paged() {
        return paged;
    }

    void pagedCode() {
        paged = true;
    }

    /** Returns whether it releases what it has not acquired. */
    boolean lowers() {
        return lowers;
    }

    void lowersCaller() {
        lowers = true;
    }

    /** Returns the level at which it always returns more than it was called at; PASSIVE if it does not. */
    int leavesAt() {
        return exits.stream().mapToInt(Level::raised).min().orElse(Irql.PASSIVE);
    }
}
