package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import org.dmaworkbench.lang.resource.ParseScope;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Tells the completion parser whose text it reads, so that it knows the types that file imports. */
public final class CompletionContexts extends ContentAssistContextFactory {
    private static final ContentAssistContext[] NONE = {};

    @Inject
    private GrammarAnswers answers;

    @Override
    public ContentAssistContext[] create(String document, ITextRegion selection, int offset, XtextResource resource) {
        try (ParseScope scope = ParseScope.open(resource)) {
            return super.create(document, selection, offset, resource);
        } catch (StackOverflowError e) {
            // Text nested so deeply that the parser gave it up has nothing to propose.
            return NONE;
        }
    }

    @Override
    protected boolean canBeCalledAfter(AbstractRule rule, EObject previous, String text, EObject element) {
        return answers.of(rule, previous, text, element, () -> super.canBeCalledAfter(rule, previous, text, element));
    }
}
