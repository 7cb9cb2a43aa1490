package org.dmaworkbench.lang.validation;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.irql.IrqlChecks;
import org.dmaworkbench.lang.irql.Related;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.validation.Check;

/** Checks a model: one walk over the file, every rule asked about every piece of syntax. Library files are trusted. */
public class ModelValidator extends KmdfValidator implements Findings {
    private final List<Rule> rules;

    private final OperationCanceledManager cancellation;

    @Inject
    ModelValidator(ExpressionTypes types, Flows flows, IrqlChecks irql, ProjectUnits project, OperationCanceledManager cancellation) {
        this.cancellation = cancellation;
        Fits fits = new Fits(types);
        rules = List.of(new CallRule(types, fits), new AssignmentRule(types, fits), new InitializerRule(types, fits),
                new OperatorRule(types),
                new ConditionRule(), new StatusRule(types), new ReturnRule(types, fits), new SwitchRule(types),
                new JumpRule(),
                new ConstantRule(types), new DeclarationRule(types), new LockAndUpdateRule(types),
                new NarrowingRule(types), new FlowRule(types, flows), new UnsetRule(types, flows), new StatusFlowRule(types, flows),
                new StatusKindRule(types), new ConstRule(types), new ShiftRule(types), new OverflowRule(types), new TruncationRule(types),
                new BraceRule(types, fits), new StaticRule(types), new SizeRule(types), new AlwaysRule(types),
                new CallbackRule(types, fits, project), new DriverRule(), new EnablerRule(types), new QueueRule(types),
                new ObjectRule(types), new InterruptRule(types), new DeferredRule(types), new AttributesRule(), new IrqlRule(irql), new SectionRule(project), new NotSimulatedRule(), new ProjectRule(project));
    }

    /** Checks a whole file. */
    @Check
    public void model(TranslationUnit unit) {
        if (unit.eResource() == null || LibraryFiles.isLibrary(unit.eResource().getURI())) {
            return;
        }
        boolean sound = check(unit);
        for (Iterator<EObject> all = unit.eAllContents(); sound && all.hasNext();) {
            sound = check(all.next());
        }
    }

    private boolean check(EObject object) {
        for (Rule rule : rules) {
            try {
                rule.check(object, this);
            } catch (RuntimeException e) {
                fault(rule, object, e);
                return false;
            }
        }
        return true;
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
    public void error(IssueCode code, EObject where, String message, Repair... repairs) {
        error(message, where, null, INSIGNIFICANT_INDEX, code.id(), Repair.data(repairs));
    }

    @Override
    public void warning(IssueCode code, EObject where, String message, Repair... repairs) {
        warning(message, where, null, INSIGNIFICANT_INDEX, code.id(), Repair.data(repairs));
    }

    @Override
    public void error(IssueCode code, EObject where, String message, List<Related> related) {
        error(message, where, null, INSIGNIFICANT_INDEX, code.id(), data(related));
    }

    @Override
    public void warning(IssueCode code, EObject where, String message, List<Related> related) {
        warning(message, where, null, INSIGNIFICANT_INDEX, code.id(), data(related));
    }

    @Override
    public void error(IssueCode code, TranslationUnit file, TextFacts.Region where, String message) {
        getMessageAcceptor().acceptError(message, file, where.offset(), where.length(), code.id());
    }

    @Override
    public void warning(IssueCode code, TranslationUnit file, TextFacts.Region where, String message) {
        getMessageAcceptor().acceptWarning(message, file, where.offset(), where.length(), code.id());
    }

    @Override
    public void information(IssueCode code, EObject where, String message) {
        info(message, where, null, INSIGNIFICANT_INDEX, code.id());
    }

    private static String[] data(List<Related> related) {
        return related.stream().map(Related::data).toArray(String[]::new);
    }
}
