package org.dmaworkbench.lang.validation;

import java.util.List;
import org.dmaworkbench.lang.irql.Related;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.eclipse.emf.ecore.EObject;

/** Where rules put what they find. */
public interface Findings {
    /** Reports something that must be repaired before a run. */
    default void error(IssueCode code, EObject where, String message) {
        error(code, where, message, new Repair[0]);
    }

    /** Reports something that must be repaired before a run, with ways to do so, best first. */
    void error(IssueCode code, EObject where, String message, Repair... repairs);

    /** Reports something that must be repaired before a run, with the places that explain it. */
    void error(IssueCode code, EObject where, String message, List<Related> related);

    /** Reports something that is probably a mistake, with the places that explain it. */
    void warning(IssueCode code, EObject where, String message, List<Related> related);

    /** Reports something that is probably a mistake. */
    default void warning(IssueCode code, EObject where, String message) {
        warning(code, where, message, new Repair[0]);
    }

    /** Reports something that is probably a mistake, with ways to mend it, best first. */
    void warning(IssueCode code, EObject where, String message, Repair... repairs);

    /** Reports something that must be repaired before a run, at a piece of text that is no syntax. */
    void error(IssueCode code, TranslationUnit file, TextFacts.Region where, String message);

    /** Reports something that is probably a mistake, at a piece of text that is no syntax. */
    void warning(IssueCode code, TranslationUnit file, TextFacts.Region where, String message);

    /** Reports something that is good to know; nothing is wrong with it. */
    void information(IssueCode code, EObject where, String message);
}
