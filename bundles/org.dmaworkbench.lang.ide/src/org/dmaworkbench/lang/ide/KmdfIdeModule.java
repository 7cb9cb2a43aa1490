package org.dmaworkbench.lang.ide;


/**
 * Use this class to register ide components.
 */
public class KmdfIdeModule extends AbstractKmdfIdeModule {
}
