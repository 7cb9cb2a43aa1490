package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.BreakStatement;
import org.dmaworkbench.lang.kmdf.CaseLabel;
import org.dmaworkbench.lang.kmdf.ContinueStatement;
import org.dmaworkbench.lang.kmdf.DefaultLabel;
import org.dmaworkbench.lang.kmdf.DoStatement;
import org.dmaworkbench.lang.kmdf.ForStatement;
import org.dmaworkbench.lang.kmdf.SwitchStatement;
import org.dmaworkbench.lang.kmdf.WhileStatement;
import org.eclipse.emf.ecore.EObject;

/** break, continue, case and default stand inside what they belong to (T019). */
final class JumpRule implements Rule {
    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case BreakStatement b when !inside(b, true, true) ->
                    out.error(IssueCode.T019, b, "break stands in no loop or switch");
            case ContinueStatement c when !inside(c, true, false) ->
                    out.error(IssueCode.T019, c, "continue stands in no loop");
            case CaseLabel c when !inside(c, false, true) -> out.error(IssueCode.T019, c, "case stands in no switch");
            case DefaultLabel d when !inside(d, false, true) ->
                    out.error(IssueCode.T019, d, "default stands in no switch");
            default -> { }
        }
    }

    private static boolean inside(EObject syntax, boolean loop, boolean choice) {
        for (EObject o = syntax.eContainer(); o != null; o = o.eContainer()) {
            boolean found = switch (o) {
                case WhileStatement w -> loop;
                case DoStatement d -> loop;
                case ForStatement f -> loop;
                case SwitchStatement s -> choice;
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }
}
