package org.dmaworkbench.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.dmaworkbench.lang.KmdfRuntimeModule;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.ide.completion.ModelCompletionParser;
import org.dmaworkbench.lang.ide.completion.ModelProposals;
import org.eclipse.xtext.util.Modules2;

/** Puts the model language together for editors. */
public class KmdfIdeSetup extends KmdfStandaloneSetup {
    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new KmdfRuntimeModule(), new KmdfIdeModule(), new EditingServices(ModelCompletionParser.class, ModelProposals.class)));
    }
}
