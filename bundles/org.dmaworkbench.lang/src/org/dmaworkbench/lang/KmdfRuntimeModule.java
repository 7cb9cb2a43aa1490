package org.dmaworkbench.lang;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.dmaworkbench.lang.index.KmdfDescriptionManager;
import org.dmaworkbench.lang.index.KmdfDescriptions;
import org.dmaworkbench.lang.index.KmdfNames;
import org.dmaworkbench.lang.linking.KmdfLinkingMessages;
import org.dmaworkbench.lang.linking.KmdfScopes;
import org.dmaworkbench.lang.linking.NameChecks;
import org.dmaworkbench.lang.linking.ProjectNameChecks;
import org.dmaworkbench.lang.resource.ModelIssues;
import org.dmaworkbench.lang.resource.ModelParser;
import org.dmaworkbench.lang.resource.SourceResource;
import org.dmaworkbench.lang.validation.KmdfValidator;
import org.dmaworkbench.lang.validation.ModelValidator;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.service.SingletonBinding;
import org.eclipse.xtext.validation.IResourceValidator;

/** Components of the model language that know neither an editor nor Eclipse. */
public class KmdfRuntimeModule extends AbstractKmdfRuntimeModule {
    @Override
    public Class<? extends IParser> bindIParser() {
        return ModelParser.class;
    }

    /** Shows issues within macros where the macros are used. */
    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return ModelIssues.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return SourceResource.class;
    }

    @Override
    public Class<? extends IScopeProvider> bindIScopeProvider() {
        return KmdfScopes.class;
    }

    @Override
    public void configureIScopeProviderDelegate(Binder binder) {
        binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE)).to(KmdfScopes.class);
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return KmdfNames.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return KmdfValues.class;
    }

    /** Checks names. */
    @SingletonBinding(eager = true)
    public Class<? extends NameChecks> bindNameChecks() {
        return NameChecks.class;
    }

    /** Checks names across files. */
    @SingletonBinding(eager = true)
    public Class<? extends ProjectNameChecks> bindProjectNameChecks() {
        return ProjectNameChecks.class;
    }

    /** Names linking errors. */
    public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
        return KmdfLinkingMessages.class;
    }

    /** Names syntax errors. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Decides what other files see. */
    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return KmdfDescriptions.class;
    }

    /** Decides which files a change affects. */
    public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
        return KmdfDescriptionManager.class;
    }

    @Override
    @SingletonBinding(eager = true)
    public Class<? extends KmdfValidator> bindKmdfValidator() {
        return ModelValidator.class;
    }
}
