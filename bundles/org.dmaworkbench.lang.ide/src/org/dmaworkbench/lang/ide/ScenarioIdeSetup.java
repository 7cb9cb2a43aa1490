package org.dmaworkbench.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.dmaworkbench.lang.ScenarioRuntimeModule;
import org.dmaworkbench.lang.ScenarioStandaloneSetup;
import org.eclipse.xtext.util.Modules2;

/**
 * Initialization support for running Xtext languages as language servers.
 */
public class ScenarioIdeSetup extends ScenarioStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new ScenarioRuntimeModule(), new ScenarioIdeModule()));
    }
    
}
