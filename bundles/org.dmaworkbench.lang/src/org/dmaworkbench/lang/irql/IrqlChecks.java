package org.dmaworkbench.lang.irql;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/**
 * Finds what breaks IRQL contracts in a file, with the whole project in view. What a file tells the graph is kept as long
 * as the file stays as it is, and the graph as long as all files do.
 */
@Singleton
public final class IrqlChecks {
    private record Known(List<FileCalls> files, CallGraph graph) { }

    private final ExpressionTypes types;
    private final Flows flows;
    private final ProjectUnits project;
    private final OnChangeEvictingCache cache = new OnChangeEvictingCache();
    private final Map<ResourceSet, Known> graphs = new WeakHashMap<>();

    @Inject
    IrqlChecks(ExpressionTypes types, Flows flows, ProjectUnits project) {
        this.types = types;
        this.flows = flows;
        this.project = project;
    }

    /** Returns the breaches of a file in order of the text. */
    public List<Breach> of(TranslationUnit unit) {
        List<FileCalls> files = new ArrayList<>();
        for (TranslationUnit each : project.of(unit.eResource())) {
            files.add(calls(each));
        }
        return new BreachFinder(graph(unit.eResource().getResourceSet(), files), types).in(calls(unit));
    }

    private FileCalls calls(TranslationUnit unit) {
        return cache.get(FileCalls.class, unit.eResource(), () -> new CallCollector(types, flows).collect(unit));
    }

    private CallGraph graph(ResourceSet set, List<FileCalls> files) {
        synchronized (graphs) {
            Known known = graphs.get(set);
            if (known == null || !known.files().equals(files)) {
                known = new Known(files, new CallGraph(files, new Contracts(types)));
                if (set != null) {
                    graphs.put(set, known);
                }
            }
            return known.graph();
        }
    }
}
