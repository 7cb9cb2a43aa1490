package org.dmaworkbench.ui.server;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The repairs of a document's problems. They are asked for after each check, because Ctrl+1 and the hover want them at
 * once and must not wait for the server.
 */
public final class Fixes implements DocumentListener {
    /** Beyond that many problems nobody reads the repairs of the last ones. */
    private static final int MOST = 200;

    /** The actions and the text they belong to. */
    private record Known(List<CodeAction> actions, long stamp) { }

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile Known known;

    Fixes() { }

    @Override
    public void checked(OpenDocument document) {
        List<Diagnostic> problems = document.diagnostics();
        long stamp = document.stamp();
        if (problems.isEmpty()) {
            know(new Known(List.of(), stamp));
            return;
        }
        ask(document, problems.subList(0, Math.min(MOST, problems.size())))
                .thenAccept(actions -> know(new Known(actions, stamp)))
                .exceptionally(fault -> null); // the text has changed: the next check asks again
    }

    /** Returns the known repairs of a problem; of an older state of the text none. */
    public List<CodeAction> of(OpenDocument document, Diagnostic problem) {
        Known now = known;
        return now == null || now.stamp() != document.stamp() ? List.of() : now.actions().stream().filter(action -> belongs(action, problem)).toList();
    }

    /** Runs something as soon as the repairs of the text as it is are known; on any thread. */
    public void whenKnown(OpenDocument document, Runnable action) {
        waiting.add(action);
        Known now = known;
        if (now != null && now.stamp() == document.stamp()) {
            know(now);
        }
    }

    private void know(Known now) {
        known = now;
        for (Runnable action = waiting.poll(); action != null; action = waiting.poll()) {
            action.run();
        }
    }

    /** Asks for the repairs of one problem anew. */
    public CompletableFuture<List<CodeAction>> ask(OpenDocument document, Diagnostic problem) {
        return ask(document, List.of(problem));
    }

    private static CompletableFuture<List<CodeAction>> ask(OpenDocument document, List<Diagnostic> problems) {
        Range range = problems.size() == 1 ? problems.get(0).getRange() : new Range(new Position(0, 0),
                Positions.of(document.document(), document.document().getLength()));
        return LanguageServerHost.get().ask(document, (server, d) -> server.getTextDocumentService()
                .codeAction(new CodeActionParams(d.identifier(), range, new CodeActionContext(problems))))
                .thenApply(answer -> answer == null ? List.of() : answer.stream().filter(Either::isRight).map(Either::getRight).toList());
    }

    private static boolean belongs(CodeAction action, Diagnostic problem) {
        return action.getDiagnostics() != null && Stream.of(problem).anyMatch(p -> action.getDiagnostics().stream()
                .anyMatch(d -> d.getRange().equals(p.getRange()) && String.valueOf(d.getCode()).equals(String.valueOf(p.getCode()))));
    }
}
