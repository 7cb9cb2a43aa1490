package org.dmaworkbench.ui.editor;

import java.util.Set;

/** Colours of a driver model. */
public final class KmdfPresentation extends SourcePresentation {
    /** Called by the generic editor. */
    public KmdfPresentation() {
        super(Set.of());
    }
}
