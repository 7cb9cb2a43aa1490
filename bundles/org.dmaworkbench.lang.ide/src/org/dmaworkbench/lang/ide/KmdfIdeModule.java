package org.dmaworkbench.lang.ide;

/** What is generated for editors of the model language; {@link EditingServices} has the rest. */
public class KmdfIdeModule extends AbstractKmdfIdeModule {
}
