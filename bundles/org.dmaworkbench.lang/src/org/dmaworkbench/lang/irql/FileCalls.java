package org.dmaworkbench.lang.irql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.NameReference;

/** What one file tells the call graph: its functions, its prototypes, and which functions serve as which callback. */
final class FileCalls {
    /**
     * A function given where a callback is expected.
     *
     * @param function its name
     * @param type the typedef of the callback
     */
    record Registration(String function, Declarator type) { }

    private final List<FunctionCalls> functions = new ArrayList<>();
    private final Map<String, Contract> contracts = new LinkedHashMap<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final Map<String, NameReference> foreign = new LinkedHashMap<>();
    private final CodeSections sections;

    FileCalls(CodeSections sections) {
        this.sections = sections;
    }

    /** Returns the functions it defines, in order. */
    List<FunctionCalls> functions() {
        return functions;
    }

    /** Returns what its own annotations say, by name of function. */
    Map<String, Contract> contracts() {
        return contracts;
    }

    /** Returns the callbacks. */
    List<Registration> registrations() {
        return registrations;
    }

    /** Returns the first use of each function that it uses and that another file must define, by name. */
    Map<String, NameReference> foreign() {
        return foreign;
    }

    /** Returns the sections that its code is put into. */
    CodeSections sections() {
        return sections;
    }
}
