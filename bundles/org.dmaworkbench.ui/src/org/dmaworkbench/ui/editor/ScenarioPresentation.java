package org.dmaworkbench.ui.editor;

/** Colours of a scenario file. */
public final class ScenarioPresentation extends SourcePresentation {
    /** Called by the generic editor. */
    public ScenarioPresentation() {
        super(Words.SCENARIO);
    }
}
