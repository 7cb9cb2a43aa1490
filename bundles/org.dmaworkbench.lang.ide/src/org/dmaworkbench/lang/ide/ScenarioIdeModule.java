package org.dmaworkbench.lang.ide;


/**
 * Use this class to register ide components.
 */
public class ScenarioIdeModule extends AbstractScenarioIdeModule {
}
