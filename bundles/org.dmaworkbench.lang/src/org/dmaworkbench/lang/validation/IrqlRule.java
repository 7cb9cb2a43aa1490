package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.irql.Breach;
import org.dmaworkbench.lang.irql.IrqlChecks;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.eclipse.emf.ecore.EObject;

/**
 * Functions run at an IRQL that they allow (T030, T031, T032), pageable code stays below DISPATCH_LEVEL (T033, T034), and
 * callbacks end at the level they began at (T037), sections are what functions say of themselves (T036, T044): along all calls of the project. What is called is defined somewhere (T027).
 */
final class IrqlRule implements Rule {
    private final IrqlChecks checks;

    IrqlRule(IrqlChecks checks) {
        this.checks = checks;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof TranslationUnit unit) {
            for (Breach b : checks.of(unit)) {
                switch (b.kind()) {
                    case TOO_HIGH -> out.error(IssueCode.T030, b.where(), b.message(), b.related());
                    case PERHAPS_TOO_HIGH -> out.warning(IssueCode.T031, b.where(), b.message(), b.related());
                    case TOO_LOW -> out.error(IssueCode.T032, b.where(), b.message(), b.related());
                    case PAGEABLE_AT_DISPATCH -> out.error(IssueCode.T033, b.where(), b.message(), b.related());
                    case PAGEABLE_RAISES -> out.warning(IssueCode.T034, b.where(), b.message(), b.related());
                    case UNDEFINED -> out.error(IssueCode.T027, b.where(), b.message(), b.related());
                    case SECTION -> out.warning(IssueCode.T036, b.where(), b.message(), b.related());
                    case DISCARDED -> out.error(IssueCode.T044, b.where(), b.message(), b.related());
                    case RETURNS_RAISED -> out.warning(IssueCode.T037, b.where(), b.message(), b.related());
                }
            }
        }
    }
}
