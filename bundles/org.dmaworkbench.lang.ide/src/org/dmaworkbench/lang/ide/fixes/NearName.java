package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

/** A name that nothing declares, spelt like one that something does (S030 to S037). */
@Singleton
final class NearName implements QuickFix {
    private static final int MAX_OFFERS = 4;

    private final IScopeProvider scopes;

    @Inject
    NearName(IScopeProvider scopes) {
        this.scopes = scopes;
    }

    @Override
    public Set<String> codes() {
        return Set.of(SyntaxCodes.UNKNOWN_NAME, SyntaxCodes.UNKNOWN_TYPE, SyntaxCodes.UNKNOWN_MEMBER, SyntaxCodes.UNKNOWN_IMPORT,
                SyntaxCodes.UNKNOWN_LABEL, SyntaxCodes.UNKNOWN_OBJECT);
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        EObject object = problem.object();
        EReference reference = object == null ? null : reference(object, problem);
        if (reference == null) {
            return List.of();
        }
        String wrong = problem.text();
        Map<String, Integer> near = new LinkedHashMap<>();
        for (IEObjectDescription candidate : scopes.getScope(object, reference).getAllElements()) {
            String name = candidate.getName().toString();
            int distance = Spelling.distance(wrong, name);
            if (distance <= Spelling.tolerance(wrong)) {
                near.put(name, distance);
            }
        }
        List<CodeFix> fixes = new ArrayList<>();
        near.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey))).limit(MAX_OFFERS)
                .forEach(e -> fixes.add(problem.fix("Change to '" + e.getKey() + "'", problem.offset(), problem.length(), e.getKey())));
        return fixes;
    }

    private static EReference reference(EObject object, Problem problem) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment()) {
                for (INode node : NodeModelUtils.findNodesForFeature(object, reference)) {
                    if (node.getOffset() == problem.offset()) {
                        return reference;
                    }
                }
            }
        }
        return null;
    }
}
