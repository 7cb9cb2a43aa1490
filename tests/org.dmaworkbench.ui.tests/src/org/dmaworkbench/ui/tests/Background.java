package org.dmaworkbench.ui.tests;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Calls something that may wait, as the editor does: on another thread, while the UI thread handles events. */
final class Background {
    private Background() { }

    static <T> T of(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return question.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        Ui.await("an answer", answer::isDone);
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
