package org.dmaworkbench.lang.ide.tests.smoke;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.dmaworkbench.lang.ide.KmdfIdeSetup;
import org.dmaworkbench.lang.ide.ScenarioIdeSetup;
import org.dmaworkbench.lang.resource.SourceFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/** Both languages with their editing services and the files of a project: reads any text in place of one of them. */
final class Bench {
    private static final Pattern CODE = Pattern.compile("[STDCP]\\d{3}");
    private static final Map<String, Injector> LANGUAGES = new HashMap<>();

    static {
        Injector models = new KmdfIdeSetup().createInjectorAndDoEMFRegistration();
        SourceFiles.EXTENSIONS.forEach(extension -> LANGUAGES.put(extension, models));
        LANGUAGES.put("scenario", new ScenarioIdeSetup().createInjectorAndDoEMFRegistration());
    }

    /** Something other than an exception that is wrong with an answer. */
    static final class Unsound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsound(String what) {
            super(what);
        }
    }

    private final XtextResourceSet set = LANGUAGES.get("kmdf").getInstance(XtextResourceSet.class);
    private static final List<String> LOGGED = new ArrayList<>();

    /** Makes the files of a project known to each other. */
    Bench(List<Path> files) {
        LANGUAGES.forEach((extension, injector) -> set.getResourceFactoryRegistry().getExtensionToFactoryMap()
                .put(extension, injector.getInstance(IResourceFactory.class)));
        files.forEach(file -> set.createResource(URI.createFileURI(file.toString())));
    }

    /** Puts what is logged as an error into the list that {@link #read} looks at; returns what undoes it. */
    static AutoCloseable listening() {
        AppenderSkeleton appender = new AppenderSkeleton() {
            @Override
            protected void append(LoggingEvent event) {
                if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                    LOGGED.add(event.getRenderedMessage() + (event.getThrowableInformation() == null ? "" : ": " + event.getThrowableInformation().getThrowable()));
                }
            }

            @Override
            public boolean requiresLayout() {
                return false;
            }

            @Override
            public void close() { }
        };
        Logger.getRootLogger().addAppender(appender);
        return () -> Logger.getRootLogger().removeAppender(appender);
    }

    /** Parses, links and validates; completes at the offset if it is not negative. Whatever is wrong with the answers is thrown. */
    void read(Path file, String text, int completeAt) {
        LOGGED.clear();
        XtextResource resource = resource(file);
        try {
            resource.reparse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        for (Issue issue : resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
            boolean sound = issue.getCode() != null && CODE.matcher(issue.getCode()).matches() && !issue.getCode().equals("P900")
                    && !issue.getMessage().isBlank() && issue.getLineNumber() != null && issue.getLineNumber() >= 1 && issue.getLineNumber() <= lines;
            expect(sound, () -> "diagnostic " + issue.getCode() + " in line " + issue.getLineNumber() + " of " + lines + ": " + issue.getMessage());
        }
        if (completeAt >= 0) {
            complete(resource, text, Math.min(completeAt, text.length()));
        }
        expect(LOGGED.isEmpty(), () -> LOGGED.get(0));
    }

    private void complete(XtextResource resource, String text, int at) {
        Document document = new Document(1, text);
        CompletionParams where = new CompletionParams(new TextDocumentIdentifier(resource.getURI().toString()), document.getPosition(at));
        language(resource).getInstance(ContentAssistService.class).createCompletionList(document, resource, where, CancelIndicator.NullImpl).getItems()
                .forEach(item -> Objects.requireNonNull(item.getLabel()));
    }

    private XtextResource resource(Path file) {
        URI uri = URI.createFileURI(file.toString());
        XtextResource known = (XtextResource) set.getResource(uri, false);
        return known != null ? known : (XtextResource) set.createResource(uri);
    }

    private static Injector language(XtextResource resource) {
        return LANGUAGES.get(resource.getURI().fileExtension());
    }

    private static void expect(boolean holds, java.util.function.Supplier<String> otherwise) {
        if (!holds) {
            throw new Unsound(otherwise.get());
        }
    }
}
