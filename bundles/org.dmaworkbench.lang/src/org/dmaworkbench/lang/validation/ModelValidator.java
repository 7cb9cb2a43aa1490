package org.dmaworkbench.lang.validation;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.validation.Check;

/** Checks a model: one walk over the file, every rule asked about every piece of syntax. Library files are trusted. */
public class ModelValidator extends KmdfValidator implements Findings {
    private final List<Rule> rules;

    private final OperationCanceledManager cancellation;

    @Inject
    ModelValidator(ExpressionTypes types, OperationCanceledManager cancellation) {
        this.cancellation = cancellation;
        Fits fits = new Fits(types);
        rules = List.of(new CallRule(types, fits), new AssignmentRule(types, fits), new InitializerRule(types, fits),
                new OperatorRule(types),
                new ConditionRule(), new StatusRule(types), new ReturnRule(types, fits), new SwitchRule(types),
                new JumpRule(),
                new ConstantRule(types), new DeclarationRule(types), new LockAndUpdateRule(types),
                new NarrowingRule(types), new FlowRule(types),
                new CallbackRule(types, fits), new DriverRule(), new EnablerRule(types), new QueueRule(),
                new ObjectRule(types));
    }

    /** Checks a whole file. */
    @Check
    public void model(TranslationUnit unit) {
        if (unit.eResource() == null || LibraryFiles.isLibrary(unit.eResource().getURI())) {
            return;
        }
        for (Iterator<EObject> all = unit.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            for (Rule rule : rules) {
                try {
                    rule.check(object, this);
                } catch (RuntimeException e) {
                    fault(rule, object, e);
                    return;
                }
            }
        }
    }

    /** Xtext would drop some exceptions in silence; the author must know that the file has not been checked. */
    private void fault(Rule rule, EObject object, RuntimeException e) {
        cancellation.propagateAsErrorIfCancelException(e);
        String where = Arrays.stream(e.getStackTrace()).filter(f ->
                f.getClassName().startsWith("org.dmaworkbench.")).findFirst()
                .map(f -> f.getFileName() + ":" + f.getLineNumber()).orElse(rule.getClass().getSimpleName());
        error(IssueCode.P900, object, "Fault of DMA Workbench while it checked this: " + e.getClass().getSimpleName()
                + " at " + where);
    }

    @Override
    public void error(IssueCode code, EObject where, String message) {
        error(message, where, null, code.id());
    }

    @Override
    public void warning(IssueCode code, EObject where, String message) {
        warning(message, where, null, code.id());
    }
}
