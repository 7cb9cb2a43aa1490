package org.dmaworkbench.lang;

/**
 * Initialization support for running Xtext languages without Equinox extension registry.
 */
public class ScenarioStandaloneSetup extends ScenarioStandaloneSetupGenerated {

    public static void doSetup() {
        new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
