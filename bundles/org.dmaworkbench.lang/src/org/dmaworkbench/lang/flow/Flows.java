package org.dmaworkbench.lang.flow;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/** The graphs of functions, each made once as long as its file stays as it is. */
@Singleton
public final class Flows {
    private final OnChangeEvictingCache cache = new OnChangeEvictingCache();
    private final ExpressionTypes types;

    @Inject
    public Flows(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns the graph of a function definition. */
    public Graph of(Declaration function) {
        if (function.eResource() == null) {
            return new GraphBuilder(types).build(function);
        }
        Map<Declaration, Graph> known = cache.get(Flows.class, function.eResource(), IdentityHashMap::new);
        synchronized (known) {
            Graph graph = known.get(function);
            if (graph == null) {
                graph = new GraphBuilder(types).build(function);
                known.put(function, graph);
            }
            return graph;
        }
    }
}
