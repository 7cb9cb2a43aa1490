package org.dmaworkbench.lang.irql;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/**
 * Finds what breaks IRQL contracts in a file, with the whole project in view. What a file tells the graph is kept as long
 * as the file stays as it is, and the graph as long as all files do.
 */
@Singleton
public final class IrqlChecks {
    private record Known(List<FileCalls> files, CallGraph graph) { }

    /** What is known of a resource set. It hangs on the set: a map of ours would keep the set for ever, for the graph knows its files. */
    private static final class Memory extends AdapterImpl {
        private Known known;

        static Memory of(ResourceSet set) {
            Memory memory = (Memory) EcoreUtil.getExistingAdapter(set, Memory.class);
            if (memory == null) {
                memory = new Memory();
                set.eAdapters().add(memory);
            }
            return memory;
        }

        @Override
        public boolean isAdapterForType(Object type) {
            return type == Memory.class;
        }
    }

    private final ExpressionTypes types;
    private final Flows flows;
    private final ProjectUnits project;
    private final OnChangeEvictingCache cache = new OnChangeEvictingCache();

    @Inject
    IrqlChecks(ExpressionTypes types, Flows flows, ProjectUnits project) {
        this.types = types;
        this.flows = flows;
        this.project = project;
    }

    /** Returns the breaches of a file in order of the text. */
    public List<Breach> of(TranslationUnit unit) {
        List<TranslationUnit> units = project.of(unit.eResource());
        Passiveness passive = units.stream().map(this::asked).reduce(Passiveness.NONE, Passiveness::with);
        List<FileCalls> files = units.stream().map(each -> calls(each, passive)).toList();
        return new BreachFinder(graph(unit.eResource().getResourceSet(), files, passive), types).in(calls(unit, passive));
    }

    private Passiveness asked(TranslationUnit unit) {
        return cache.get(Passiveness.class, unit.eResource(), () -> Passiveness.of(unit, types));
    }

    private FileCalls calls(TranslationUnit unit, Passiveness passive) {
        return cache.get(passive, unit.eResource(), () -> new CallCollector(types, flows, passive, CodeSections.of(unit.eResource())).collect(unit));
    }

    private synchronized CallGraph graph(ResourceSet set, List<FileCalls> files, Passiveness passive) {
        Memory memory = set == null ? new Memory() : Memory.of(set);
        if (memory.known == null || !memory.known.files().equals(files)) {
            memory.known = new Known(files, new CallGraph(files, new Contracts(types), passive));
        }
        return memory.known.graph();
    }
}
