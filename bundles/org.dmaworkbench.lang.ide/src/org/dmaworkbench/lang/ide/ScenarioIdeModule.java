package org.dmaworkbench.lang.ide;

/** What is generated for editors of the scenario language; {@link EditingServices} has the rest. */
public class ScenarioIdeModule extends AbstractScenarioIdeModule {
}
