package org.dmaworkbench.ui.server;

import java.util.concurrent.CompletableFuture;
import org.dmaworkbench.ui.Faults;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server may tell the workbench. */
final class WorkbenchClient implements LanguageClient {
    private final LanguageServerHost host;

    WorkbenchClient(LanguageServerHost host) {
        this.host = host;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        host.published(params);
    }

    @Override
    public void logMessage(MessageParams message) {
        if (message.getType() == MessageType.Error) {
            ILog.of(WorkbenchClient.class).error(message.getMessage());
        }
    }

    @Override
    public void showMessage(MessageParams message) {
        Faults.say(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null); // our server asks no questions
    }

    @Override
    public void telemetryEvent(Object object) {
        // nothing is ever sent anywhere
    }
}
