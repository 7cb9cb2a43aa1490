package org.dmaworkbench.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.dmaworkbench.lang.ScenarioRuntimeModule;
import org.dmaworkbench.lang.ScenarioStandaloneSetup;
import org.dmaworkbench.lang.ide.completion.ScenarioCompletionParser;
import org.dmaworkbench.lang.ide.completion.ScenarioProposals;
import org.eclipse.xtext.util.Modules2;

/** Puts the scenario language together for editors. */
public class ScenarioIdeSetup extends ScenarioStandaloneSetup {
    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new ScenarioRuntimeModule(), new ScenarioIdeModule(), new EditingServices(ScenarioCompletionParser.class, ScenarioProposals.class)));
    }
}
