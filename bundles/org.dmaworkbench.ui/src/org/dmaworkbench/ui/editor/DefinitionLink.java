package org.dmaworkbench.ui.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** A link from a name to its declaration, in a file of the workspace or of the library. */
final class DefinitionLink implements IHyperlink {
    private final OpenDocument open;
    private final IRegion word;

    DefinitionLink(OpenDocument open, IRegion word) {
        this.open = open;
        this.word = word;
    }

    @Override
    public void open() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        follow(page);
    }

    /** Asks for the declaration and opens it; the result is done when the editor is open (true) or nothing was found. */
    CompletableFuture<Boolean> follow(IWorkbenchPage page) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                .definition(new DefinitionParams(document.identifier(), Positions.of(document.document(), word.getOffset()))))
                .whenComplete((answer, fault) -> page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
                    Location target = fault == null ? first(answer) : null;
                    if (fault != null) {
                        Faults.report("The declaration could not be looked up.", fault);
                    } else if (target == null) {
                        Faults.say("There is no declaration of this name in the project or the library.");
                    }
                    done.complete(target != null && SourceOpener.open(page, target.getUri(), target.getRange()));
                }));
        return done;
    }

    private static Location first(Either<List<? extends Location>, List<? extends LocationLink>> answer) {
        if (answer == null) {
            return null;
        }
        if (answer.isLeft()) {
            return answer.getLeft().isEmpty() ? null : answer.getLeft().get(0);
        }
        List<? extends LocationLink> links = answer.getRight();
        return links.isEmpty() ? null : new Location(links.get(0).getTargetUri(), links.get(0).getTargetSelectionRange());
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return word;
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public String getHyperlinkText() {
        return "Open declaration";
    }
}
