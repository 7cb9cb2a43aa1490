package org.dmaworkbench.ui.server;

/** Told when the server has looked at a document again. Called on a thread of the server, never on the UI thread. */
@FunctionalInterface
public interface DocumentListener {
    /** The document's diagnostics are new; symbols and tokens asked for now belong to the same text. */
    void checked(OpenDocument document);
}
