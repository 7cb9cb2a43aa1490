package org.dmaworkbench.lang.ide;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.inject.Binder;
import java.util.concurrent.ExecutorService;
import org.dmaworkbench.lang.ide.completion.CompletionContexts;
import org.dmaworkbench.lang.ide.fixes.QuickFixActions;
import org.dmaworkbench.lang.ide.folding.Folding;
import org.dmaworkbench.lang.ide.highlighting.TokenColours;
import org.dmaworkbench.lang.ide.hover.ModelHover;
import org.dmaworkbench.lang.ide.navigation.Highlights;
import org.dmaworkbench.lang.ide.navigation.Navigation;
import org.dmaworkbench.lang.ide.outline.ModelSymbolKinds;
import org.dmaworkbench.lang.ide.outline.Outline;
import org.dmaworkbench.lang.ide.outline.SymbolDetails;
import org.dmaworkbench.lang.ide.outline.SymbolRanges;
import org.dmaworkbench.lang.ide.rename.ModelRename;
import org.dmaworkbench.lang.ide.signatures.Signatures;
import org.eclipse.xtext.generator.IShouldGenerate;
import org.eclipse.xtext.ide.editor.contentassist.IPrefixMatcher;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolRangeProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.service.AbstractGenericModule;

/** Components for editors that both languages share, without any user interface. */
final class EditingServices extends AbstractGenericModule {
    private final Class<? extends IContentAssistParser> parser;
    private final Class<? extends IdeContentProposalProvider> proposals;

    EditingServices(Class<? extends IContentAssistParser> parser, Class<? extends IdeContentProposalProvider> proposals) {
        this.parser = parser;
        this.proposals = proposals;
    }

    /** Parses for completion. */
    public Class<? extends IContentAssistParser> bindIContentAssistParser() {
        return parser;
    }

    /** Completion works on the thread that asks, which knows whose text it reads. */
    public void configureExecutorService(Binder binder) {
        binder.bind(ExecutorService.class).toInstance(MoreExecutors.newDirectExecutorService());
    }

    /** Knows the file under the cursor. */
    public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
        return CompletionContexts.class;
    }

    /** Proposes. */
    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return proposals;
    }

    /** Nothing is generated from a file; Xtext would validate it a second time to find out whether it may. */
    public void configureGeneration(Binder binder) {
        binder.bind(IShouldGenerate.class).toInstance((resource, cancelled) -> false);
    }

    /** Matches whatever the case. */
    public Class<? extends IPrefixMatcher> bindIPrefixMatcher() {
        return IPrefixMatcher.IgnoreCase.class;
    }

    /** Documents names. */
    public Class<? extends IHoverService> bindIHoverService() {
        return ModelHover.class;
    }

    /** Colours tokens. */
    public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
        return TokenColours.class;
    }

    /** Lists declarations. */
    public Class<? extends HierarchicalDocumentSymbolService> bindHierarchicalDocumentSymbolService() {
        return Outline.class;
    }

    /** Finds definitions and uses. */
    public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
        return Navigation.class;
    }

    /** Icons of declarations. */
    public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
        return ModelSymbolKinds.class;
    }

    /** Extents of declarations. */
    public Class<? extends DocumentSymbolRangeProvider> bindDocumentSymbolRangeProvider() {
        return SymbolRanges.class;
    }

    /** Text beside names. */
    public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
        return SymbolDetails.class;
    }

    /** Marks uses. */
    public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
        return Highlights.class;
    }

    /** Offers quick fixes. */
    public Class<? extends ICodeActionService2> bindICodeActionService2() {
        return QuickFixActions.class;
    }

    /** Finds what can be folded. */
    public Class<? extends FoldingRangeService> bindFoldingRangeService() {
        return Folding.class;
    }

    /** Shows parameters. */
    public Class<? extends ISignatureHelpService> bindISignatureHelpService() {
        return Signatures.class;
    }

    /** Renames. */
    public Class<? extends IRenameService2> bindIRenameService2() {
        return ModelRename.class;
    }
}
