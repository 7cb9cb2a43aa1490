package org.dmaworkbench.lang.irql;

/** A function of the project in its call graph. */
final class Node {
    private final FunctionCalls calls;
    private final Entry entry = new Entry();
    private Contract contract = Contract.NONE;
    private boolean lowers;
    private String callbackType;
    private int calledBack = Irql.UNKNOWN;
    private int perhapsCalledBack = Irql.UNKNOWN;

    Node(FunctionCalls calls) {
        this.calls = calls;
        this.lowers = calls.lowers();
    }

    FunctionCalls calls() {
        return calls;
    }

    Entry entry() {
        return entry;
    }

    /** Returns what its own annotations say, wherever they stand. */
    Contract contract() {
        return contract;
    }

    void contract(Contract c) {
        contract = contract.with(c);
    }

    /** Returns whether it, or what it calls, releases what its caller holds. */
    boolean lowers() {
        return lowers;
    }

    void lowersCaller() {
        lowers = true;
    }

    /** Returns whether the framework calls it. */
    boolean isCallback() {
        return callbackType != null;
    }

    /** Notes that the framework calls it as a type of callback with this contract. */
    void callback(String type, Contract c) {
        if (callbackType == null || c.min() > calledBack || c.max() > perhapsCalledBack) {
            callbackType = type;
        }
        calledBack = Math.max(calledBack, c.min());
        perhapsCalledBack = Math.max(perhapsCalledBack, c.max());
    }

    /** Returns the typedef of the callback with the highest level. */
    String callbackType() {
        return callbackType;
    }

    /** Returns the level at which the framework certainly calls it, or UNKNOWN. */
    int calledBack() {
        return calledBack;
    }

    /** Returns the highest level at which the framework may call it, or UNKNOWN. */
    int perhapsCalledBack() {
        return perhapsCalledBack;
    }

    /** Returns whether its code may be paged out: it says so itself, or stands in a pageable section. */
    boolean isPageable() {
        return calls.paged() || CodeSections.isPageable(calls.section());
    }

    /** Returns whether its code is gone once DriverEntry has returned. */
    boolean isDiscarded() {
        return CodeSections.INIT.equals(calls.section());
    }

    /** Returns the highest level at which calls of it keep its contract; HIGH if nothing is said. */
    int most() {
        int most = contract.max() >= 0 ? contract.max() : Irql.HIGH;
        return isPageable() ? Math.min(most, Irql.APC) : most;
    }
}
