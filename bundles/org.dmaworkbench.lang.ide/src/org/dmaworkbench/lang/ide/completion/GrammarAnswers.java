package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.EObject;

/**
 * What the grammar says about what may follow what. Xtext walks through the grammar for every question, which takes longer than all else
 * that completion does; the grammar never changes, so one walk per question is enough.
 */
@Singleton
final class GrammarAnswers {
    private static final int MOST = 10_000;

    /** The text counts only where the token before the cursor fits no element of the grammar. */
    private record Question(EObject rule, EObject previous, String text, EObject element) { }

    private final Map<Question, Boolean> known = new ConcurrentHashMap<>();

    boolean of(EObject rule, EObject previous, String text, EObject element, BooleanSupplier walk) {
        Question question = new Question(rule, previous, element == null ? text : null, element);
        Boolean answer = known.get(question);
        if (answer == null) {
            answer = walk.getAsBoolean();
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, answer);
        }
        return answer;
    }
}
