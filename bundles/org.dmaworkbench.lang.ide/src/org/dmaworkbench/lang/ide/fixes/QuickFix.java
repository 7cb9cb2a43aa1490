package org.dmaworkbench.lang.ide.fixes;

import java.util.List;
import java.util.Set;

/** Knows how to mend problems of one or a few codes. One small class per kind of repair; {@link QuickFixes} lists them. */
interface QuickFix {
    /** Returns the codes of the problems it looks at. */
    Set<String> codes();

    /** Returns ways to mend a problem, best first; none if it knows none here. */
    List<CodeFix> fixes(Problem problem);
}
