package org.dmaworkbench.lang;

/**
 * Initialization support for running Xtext languages without Equinox extension registry.
 */
public class KmdfStandaloneSetup extends KmdfStandaloneSetupGenerated {

    public static void doSetup() {
        new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
