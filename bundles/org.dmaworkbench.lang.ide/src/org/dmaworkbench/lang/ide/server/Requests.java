package org.dmaworkbench.lang.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function1;

/**
 * Runs questions and changes. Xtext cancels every open question, about whatever file, when any text or folder changes; the client cannot tell
 * that from a question it has withdrawn itself. Here a question that a change has overtaken is answered with ContentModified, as the protocol
 * wants it: whoever asked may ask again.
 */
@Singleton
final class Requests extends RequestManager {
    @Inject
    Requests(ExecutorService parallel, OperationCanceledManager cancellation) {
        super(parallel, cancellation);
    }

    @Override
    public <V> CompletableFuture<V> runRead(Function1<? super CancelIndicator, ? extends V> question) {
        return new Answer<>(super.runRead(question));
    }

    /** The future that the client sees. It alone knows whether the client itself has withdrawn the question. */
    private static final class Answer<V> extends CompletableFuture<V> {
        private final CompletableFuture<V> work;
        private volatile boolean withdrawn;

        Answer(CompletableFuture<V> work) {
            this.work = work;
            work.whenComplete(this::finish);
        }

        private void finish(V value, Throwable fault) {
            Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
            if (cause == null) {
                complete(value);
            } else if (!(cause instanceof CancellationException)) {
                completeExceptionally(cause);
            } else if (withdrawn) {
                super.cancel(true);
            } else {
                completeExceptionally(new ResponseErrorException(new ResponseError(ResponseErrorCode.ContentModified,
                        "A text has changed since the question was asked; ask again.", null)));
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            withdrawn = true;
            work.cancel(mayInterrupt);
            return isCancelled();
        }
    }
}
