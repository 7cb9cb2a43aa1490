package org.dmaworkbench.lang.ide.server;

import com.google.inject.AbstractModule;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.DefaultProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.containers.ProjectDescriptionBasedContainerManager;

/** Wires Xtext's language server to our languages, on threads that keep no process alive. */
final class WorkbenchServerModule extends AbstractModule {
    private static final AtomicInteger THREADS = new AtomicInteger();

    @Override
    protected void configure() {
        bind(ExecutorService.class).toInstance(Executors.newCachedThreadPool(WorkbenchServerModule::thread));
        bind(LanguageServer.class).to(WorkbenchServer.class);
        bind(BuildManager.class).to(ResilientBuilds.class);
        bind(XtextResourceSet.class).to(Languages.Sources.class);
        bind(IResourceServiceProvider.Registry.class).toInstance(Languages.registry());
        bind(IMultiRootWorkspaceConfigFactory.class).to(MultiRootWorkspaceConfigFactory.class);
        bind(IProjectDescriptionFactory.class).to(DefaultProjectDescriptionFactory.class);
        bind(IContainer.Manager.class).to(ProjectDescriptionBasedContainerManager.class);
        bind(SemanticTokensService.class).to(TokenLegend.class);
        bind(IRequestManager.class).to(Requests.class);
    }

    /** Parsing nested text needs more stack than threads have by default. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "dmaw language " + THREADS.incrementAndGet(), 16L << 20);
        thread.setDaemon(true);
        return thread;
    }
}
