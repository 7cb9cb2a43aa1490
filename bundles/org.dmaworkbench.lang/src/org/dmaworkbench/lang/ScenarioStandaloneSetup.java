package org.dmaworkbench.lang;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EPackage;

/**
 * Initialization support for running Xtext languages without Equinox extension registry.
 */
public class ScenarioStandaloneSetup extends ScenarioStandaloneSetupGenerated {

    /** EMF's registries are plain maps: whoever sets a language up does it alone, as builder and language server start at the same time. */
    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        synchronized (EPackage.Registry.INSTANCE) {
            return super.createInjectorAndDoEMFRegistration();
        }
    }

    public static void doSetup() {
        new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
