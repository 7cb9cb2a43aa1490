package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.DeclarationStatement;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DeclaratorSuffix;
import org.dmaworkbench.lang.kmdf.ForStatement;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.Statement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.IResourceScopeCache;

/** Names declared in blocks, for statements and parameter lists around a place; inner ones hide outer ones, later ones do not count yet. */
@Singleton
final class LocalNames {
    private final IResourceScopeCache cache;

    @Inject
    LocalNames(IResourceScopeCache cache) {
        this.cache = cache;
    }

    /** Returns the nearest local declaration of the name, or null. */
    EObject find(EObject place, Function<FileNames, EObject> kind) {
        for (EObject around = place.eContainer(); around != null; around = around.eContainer()) {
            FileNames names = declaredBy(around);
            EObject found = names == null ? null : kind.apply(names);
            if (found != null && isBefore(found, place)) {
                return found;
            }
        }
        return null;
    }

    /** Returns all local names, inner ones first. */
    Map<String, EObject> all(EObject place, Function<FileNames, Map<String, ? extends EObject>> kind) {
        Map<String, EObject> all = new LinkedHashMap<>();
        for (EObject around = place; around != null; around = around.eContainer()) {
            FileNames names = declaredBy(around);
            if (names != null) {
                kind.apply(names).forEach((name, object) -> {
                    if (isBefore(object, place)) {
                        all.putIfAbsent(name, object);
                    }
                });
            }
        }
        return all;
    }

    private FileNames declaredBy(EObject around) {
        return switch (around) {
            case Block block -> cache.get(List.of(LocalNames.class, block), block.eResource(), () -> ofBlock(block));
            case ForStatement loop when loop.getDeclaration() != null -> {
                FileNames names = new FileNames();
                names.add(loop.getDeclaration());
                yield names;
            }
            case Declaration function when function.getBody() != null && !function.getDeclarators().isEmpty() -> parameters(function);
            case null, default -> null;
        };
    }

    private static FileNames ofBlock(Block block) {
        FileNames names = new FileNames();
        for (Statement statement : block.getStatements()) {
            if (statement instanceof DeclarationStatement declaration && declaration.getDeclaration() != null) {
                names.add(declaration.getDeclaration());
            }
        }
        return names;
    }

    private static FileNames parameters(Declaration function) {
        FileNames names = new FileNames();
        for (DeclaratorSuffix suffix : FileNames.innermost(function.getDeclarators().get(0)).getSuffixes()) {
            if (suffix instanceof FunctionSuffix parameters) {
                for (Parameter parameter : parameters.getParameters()) {
                    Declarator named = parameter.getDeclarator() == null ? null : FileNames.innermost(parameter.getDeclarator());
                    if (named != null && named.getName() != null) {
                        names.addValue(named);
                    }
                }
                break;
            }
        }
        return names;
    }

    private static boolean isBefore(EObject declaration, EObject place) {
        ICompositeNode declared = NodeModelUtils.getNode(declaration);
        ICompositeNode used = NodeModelUtils.getNode(place);
        return declared == null || used == null || declared.getOffset() <= used.getOffset();
    }
}
