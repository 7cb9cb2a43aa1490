package org.dmaworkbench.benchmarks;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** New text of a model until all its diagnostics are known, the library being loaded: parse, link, validate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParseBenchmark {
    /** Length of the model. */
    @Param({"2000", "10000", "50000"})
    public int lines;

    private String text;
    private Path file;
    private XtextResource resource;
    private IResourceValidator validator;

    /** Loads the model and makes sure that it has no errors. */
    @Setup
    public void load() throws IOException {
        text = GeneratedModel.of(lines);
        file = Files.writeString(Files.createTempFile("dmaw-bench", ".kmdf"), text);
        Injector injector = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
        resource = (XtextResource) injector.getInstance(XtextResourceSet.class).getResource(URI.createFileURI(file.toString()), true);
        validator = injector.getInstance(IResourceValidator.class);
        for (Issue issue : validate()) {
            if (issue.getSeverity() == Severity.ERROR) {
                throw new IllegalStateException(issue.toString());
            }
        }
    }

    /** Parses the whole text again and validates it. */
    @Benchmark
    public List<Issue> validate(Counts counts) throws IOException {
        counts.begin();
        List<Issue> issues = validate();
        counts.end();
        return issues;
    }

    private List<Issue> validate() throws IOException {
        resource.reparse(text);
        return validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }
}
