package org.dmaworkbench.machine.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dmaworkbench.machine.StateBlock;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** Writes what the EMF views show of a state block as XMI, which any EMF tool opens. */
public final class Snapshots {
    /**
     * Saves a block.
     *
     * @throws IOException if the stream refuses
     */
    public void save(StateBlock state, OutputStream to) throws IOException {
        XMIResourceImpl resource = new XMIResourceImpl(URI.createURI("machine.xmi"));
        resource.getContents().add(new BlockStore(state).root());
        resource.save(to, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, 160));
    }
}
