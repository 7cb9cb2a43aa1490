package org.dmaworkbench.lang.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.irql.CodeSections;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Every name in an {@code alloc_text} is a function declared above it and defined below it, in the same file (T035). */
final class SectionRule implements Rule {
    private final ProjectUnits project;

    SectionRule(ProjectUnits project) {
        this.project = project;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof TranslationUnit unit) {
            List<CodeSections.Placement> placements = CodeSections.of(unit.eResource()).placements();
            if (!placements.isEmpty()) {
                check(unit, placements, out);
            }
        }
    }

    private void check(TranslationUnit unit, List<CodeSections.Placement> placements, Findings out) {
        Map<String, Integer> declared = new HashMap<>();
        Map<String, INode> defined = new HashMap<>();
        names(unit).forEach(name -> {
            INode node = NodeModelUtils.findActualNodeFor(name);
            declared.putIfAbsent(name.getName(), node.getOffset());
            if (Declarators.body(name) != null) {
                defined.putIfAbsent(name.getName(), node);
            }
        });
        Set<String> included = new HashSet<>();
        project.visible(unit.eResource()).stream().filter(other -> other != unit).forEach(other -> names(other).forEach(n -> included.add(n.getName())));
        for (CodeSections.Placement p : placements) {
            TextFacts.Region where = new TextFacts.Region(p.offset(), p.function().length());
            INode definition = defined.get(p.function());
            if (!included.contains(p.function()) && declared.getOrDefault(p.function(), Integer.MAX_VALUE) > p.pragma()) {
                out.error(IssueCode.T035, unit, where, "'" + p.function() + "' is not declared above this line; alloc_text needs a function that is");
            } else if (definition == null) {
                out.warning(IssueCode.T035, unit, where, "'" + p.function() + "' is not defined in this file, so alloc_text cannot place it");
            } else if (definition.getOffset() < p.pragma()) {
                out.warning(IssueCode.T035, unit, where, "'" + p.function() + "' is defined above, in line " + definition.getStartLine()
                        + "; alloc_text must stand before the definition");
            }
        }
    }

    private static List<Declarator> names(TranslationUnit unit) {
        return unit.getElements().stream().filter(Declaration.class::isInstance).map(Declaration.class::cast)
                .flatMap(d -> d.getDeclarators().stream()).map(Declarators::innermost).filter(d -> d.getName() != null).toList();
    }
}
