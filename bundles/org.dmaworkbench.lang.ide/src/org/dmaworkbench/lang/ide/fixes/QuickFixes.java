package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** All quick fixes. A new one is added here. */
@Singleton
final class QuickFixes {
    private final List<QuickFix> all;

    @Inject
    QuickFixes(DeclaredRepairs declared, NearName near, MissingImport imports, CreateFunction functions, DroppedStatus status, StatusAsCondition conditions,
            MissingReturn returns, MissingToken tokens, Rewording rewording, AcceptedRequests accepted, CreatedTooEarly early, UnsetVariable unset, PagedCode paged) {
        all = List.of(declared, imports, functions, near, status, conditions, returns, tokens, rewording, accepted, early, unset, paged);
    }

    /** Returns ways to mend a problem, best first. */
    List<CodeFix> of(Problem problem) {
        List<CodeFix> fixes = new ArrayList<>();
        for (QuickFix fix : all) {
            if (fix.codes().isEmpty() || fix.codes().contains(problem.code())) {
                fixes.addAll(fix.fixes(problem));
            }
        }
        return fixes;
    }
}
