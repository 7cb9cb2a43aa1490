package org.dmaworkbench.lang.ide.server;

import com.google.inject.Injector;
import org.dmaworkbench.lang.ide.KmdfIdeSetup;
import org.dmaworkbench.lang.ide.ScenarioIdeSetup;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;

/**
 * Both languages as one registry of its own. It does not depend on who else registers them with EMF, and works in OSGi, where the service loader
 * that Xtext's server uses by default finds nothing.
 */
final class Languages {
    private static final Languages INSTANCE = new Languages();

    private final ResourceServiceProviderRegistryImpl registry = new ResourceServiceProviderRegistryImpl();

    private Languages() {
        add("kmdf", new KmdfIdeSetup().createInjectorAndDoEMFRegistration());
        add("scenario", new ScenarioIdeSetup().createInjectorAndDoEMFRegistration());
    }

    private void add(String extension, Injector injector) {
        registry.getExtensionToFactoryMap().put(extension, injector.getInstance(IResourceServiceProvider.class));
    }

    static IResourceServiceProvider.Registry registry() {
        return INSTANCE.registry;
    }
}
