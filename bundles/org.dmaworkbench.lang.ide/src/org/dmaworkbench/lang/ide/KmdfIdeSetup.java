package org.dmaworkbench.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.dmaworkbench.lang.KmdfRuntimeModule;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.eclipse.xtext.util.Modules2;

/**
 * Initialization support for running Xtext languages as language servers.
 */
public class KmdfIdeSetup extends KmdfStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new KmdfRuntimeModule(), new KmdfIdeModule()));
    }
    
}
