package org.dmaworkbench.lang;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.dmaworkbench.lang.index.KmdfDescriptionManager;
import org.dmaworkbench.lang.index.ScenarioNames;
import org.dmaworkbench.lang.linking.ScenarioLinkingMessages;
import org.dmaworkbench.lang.linking.ScenarioScopes;
import org.dmaworkbench.lang.resource.ScenarioSourceParser;
import org.dmaworkbench.lang.resource.SourceResource;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;

/** Components of the scenario language that know neither an editor nor Eclipse. */
public class ScenarioRuntimeModule extends AbstractScenarioRuntimeModule {
    @Override
    public Class<? extends IParser> bindIParser() {
        return ScenarioSourceParser.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return SourceResource.class;
    }

    @Override
    public Class<? extends IScopeProvider> bindIScopeProvider() {
        return ScenarioScopes.class;
    }

    @Override
    public void configureIScopeProviderDelegate(Binder binder) {
        binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE)).to(ScenarioScopes.class);
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return ScenarioNames.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return ScenarioValues.class;
    }

    /** Names linking errors. */
    public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
        return ScenarioLinkingMessages.class;
    }

    /** Names syntax errors. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Decides which files a change affects. */
    public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
        return KmdfDescriptionManager.class;
    }
}
