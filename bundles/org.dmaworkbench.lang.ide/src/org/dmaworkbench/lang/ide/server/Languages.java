package org.dmaworkbench.lang.ide.server;

import com.google.inject.Injector;
import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.lang.ide.KmdfIdeSetup;
import org.dmaworkbench.lang.ide.ScenarioIdeSetup;
import org.dmaworkbench.lang.resource.SourceFiles;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;

/**
 * Both languages as one registry of its own. It does not depend on who else registers them with EMF, and works in OSGi, where the service loader
 * that Xtext's server uses by default finds nothing.
 */
final class Languages {
    private static final Languages INSTANCE = new Languages();

    private final ResourceServiceProviderRegistryImpl registry = new ResourceServiceProviderRegistryImpl();
    private final Map<String, Object> factories = new HashMap<>();

    private Languages() {
        Injector models = new KmdfIdeSetup().createInjectorAndDoEMFRegistration();
        SourceFiles.EXTENSIONS.forEach(extension -> add(extension, models));
        add("scenario", new ScenarioIdeSetup().createInjectorAndDoEMFRegistration());
    }

    private void add(String extension, Injector injector) {
        registry.getExtensionToFactoryMap().put(extension, injector.getInstance(IResourceServiceProvider.class));
        factories.put(extension, injector.getInstance(IResourceFactory.class));
    }

    static IResourceServiceProvider.Registry registry() {
        return INSTANCE.registry;
    }

    /** A resource set whose files are parsed by these languages, whoever else has registered theirs with EMF. */
    static final class Sources extends XtextResourceSet {
        Sources() {
            getResourceFactoryRegistry().getExtensionToFactoryMap().putAll(INSTANCE.factories);
        }
    }
}
