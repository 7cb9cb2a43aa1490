package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a question when a text changes before it is answered: it is answered, or fails with ContentModified, and never just ends. */
class OvertakenQuestionTest {
    private static final int ROUNDS = 30;
    private static final String LONG = "ULONG t[] = { 1" + ", 2".repeat(20_000) + " };\n";

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("a.kmdf", "", "b.kmdf", "", "s.scenario", ""));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private static String outcome(CompletableFuture<?> question) throws Exception {
        try {
            question.get(60, TimeUnit.SECONDS);
            return "answered";
        } catch (CancellationException e) {
            return "cancelled";
        } catch (ExecutionException e) {
            int code = assertInstanceOf(ResponseErrorException.class, e.getCause()).getResponseError().getCode();
            return code == ResponseErrorCode.ContentModified.getValue() ? "ContentModified" : "error " + code;
        }
    }

    /** The change is in another file, even of the other language: Xtext drops the question all the same. That was the cause of lost answers. */
    @Test
    void anyChangeOvertakesAnyQuestion() throws Exception {
        editor.open("a.kmdf", LONG);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            CompletableFuture<?> question = editor.ask("a.kmdf");
            editor.open(i % 2 == 0 ? "b.kmdf" : "s.scenario", i % 2 == 0 ? "ULONG b" + i + ";\n" : "parameter p" + i + " = 1;\n");
            outcomes.add(outcome(question));
        }
        assertTrue(outcomes.stream().allMatch(o -> o.equals("answered") || o.equals("ContentModified")), outcomes::toString);
        assertTrue(outcomes.contains("ContentModified"), outcomes::toString);
        assertEquals("answered", outcome(editor.ask("a.kmdf")));
    }

    @Test
    void whatTheClientWithdrawsIsCancelled() throws Exception {
        editor.open("a.kmdf", LONG);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            CompletableFuture<?> question = editor.ask("a.kmdf");
            question.cancel(true);
            outcomes.add(outcome(question));
        }
        assertTrue(outcomes.stream().allMatch(o -> o.equals("answered") || o.equals("cancelled")), outcomes::toString);
        assertTrue(outcomes.contains("cancelled"), outcomes::toString);
    }
}
