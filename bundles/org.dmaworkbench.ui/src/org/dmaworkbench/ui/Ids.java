package org.dmaworkbench.ui;

/** Identifiers that plugin.xml and the code share. */
public final class Ids {
    /** Symbolic name of this bundle. */
    public static final String BUNDLE = "org.dmaworkbench.ui";
    /** Content type of driver models. */
    public static final String KMDF = "org.dmaworkbench.ui.kmdf";
    /** Content type of driver sources in C, a kind of driver model. */
    public static final String C = "org.dmaworkbench.ui.c";
    /** Content type of scenarios. */
    public static final String SCENARIO = "org.dmaworkbench.ui.scenario";
    /** Marks a project whose models are checked. */
    public static final String NATURE = "org.dmaworkbench.ui.nature";
    /** Checks the models of a project after each save. */
    public static final String BUILDER = "org.dmaworkbench.ui.builder";
    /** Problem marker of models and scenarios. */
    public static final String PROBLEM = "org.dmaworkbench.ui.problem";
    /** Marker attribute: issue code, such as {@code KMDF-TYPE-003}. */
    public static final String ISSUE_CODE = "issueCode";
    /** Marker attribute: what to do about it. */
    public static final String ISSUE_HELP = "issueHelp";
    /** Key binding context that is active while one of our files is edited. */
    public static final String EDITOR_CONTEXT = "org.dmaworkbench.ui.editorContext";
    /** The perspective. */
    public static final String PERSPECTIVE = "org.dmaworkbench.ui.perspective";
    /** The editor that shows models: the platform's own. */
    public static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

    private Ids() { }
}
