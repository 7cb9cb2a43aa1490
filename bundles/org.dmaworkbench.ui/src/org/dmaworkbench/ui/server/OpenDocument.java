package org.dmaworkbench.ui.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * A document that at least one editor shows. Changes reach the server 15 ms after the last keystroke, or at once when a
 * request needs them; everything is sent on the host's thread, so the server sees changes and requests in order.
 */
public final class OpenDocument implements IDocumentListener {
    private static final long QUIET_MS = 15;

    private final LanguageServerHost host;
    private final IDocument document;
    private final String uri;
    private final List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
    private final Fixes fixes = new Fixes();
    private volatile List<Diagnostic> diagnostics = List.of();
    private ScheduledFuture<?> pending;
    private int viewers;
    private int version = 1;
    private boolean dirty;

    OpenDocument(LanguageServerHost host, IDocument document, String uri) {
        this.host = host;
        this.document = document;
        this.uri = uri;
        listeners.add(fixes);
    }

    /** Returns the text. */
    public IDocument document() {
        return document;
    }

    /** Returns its name for the server. */
    public String uri() {
        return uri;
    }

    /** Returns its identifier for requests. */
    public TextDocumentIdentifier identifier() {
        return new TextDocumentIdentifier(uri);
    }

    /** Returns what the server last said about it. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the repairs that are known for its problems. */
    public Fixes fixes() {
        return fixes;
    }

    /** Returns a number that changes whenever the text does. */
    public long stamp() {
        return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : 0;
    }

    /** Adds a listener. */
    public void addListener(DocumentListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(DocumentListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) { }

    @Override
    public synchronized void documentChanged(DocumentEvent event) {
        dirty = true;
        if (pending != null) {
            pending.cancel(false);
        }
        pending = host.executor().schedule(() -> host.withServer(this::flush), QUIET_MS, TimeUnit.MILLISECONDS);
    }

    /** One more viewer shows it. Returns whether it is the first. */
    synchronized boolean retain() {
        if (viewers++ > 0) {
            return false;
        }
        document.addDocumentListener(this);
        return true;
    }

    /** One viewer less shows it. Returns whether it was the last. */
    synchronized boolean release() {
        if (--viewers > 0) {
            return false;
        }
        document.removeDocumentListener(this);
        return true;
    }

    void open(LanguageServer server) {
        String language = uri.endsWith(".scenario") ? "scenario" : "kmdf";
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, version, document.get())));
    }

    void flush(LanguageServer server) {
        int sent;
        synchronized (this) {
            if (!dirty) {
                return;
            }
            dirty = false;
            sent = ++version;
        }
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, sent), List.of(new TextDocumentContentChangeEvent(document.get()))));
    }

    void close(LanguageServer server) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(identifier()));
    }

    void checked(List<Diagnostic> fresh) {
        diagnostics = List.copyOf(fresh);
        for (DocumentListener listener : listeners) {
            listener.checked(this);
        }
    }
}
