package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.index.KmdfDescriptions;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FileElement;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.resource.Locations;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.Check;

/** What a linker would say about the names of a project, and what C says about the order of declarations. */
public class ProjectNameChecks extends AbstractDeclarativeValidator {
    @Inject
    private ResourceDescriptionsProvider indices;
    @Inject
    private Locations locations;

    @Override
    protected List<EPackage> getEPackages() {
        return List.of(KmdfPackage.eINSTANCE);
    }

    /** A function or variable that other files see is defined in one of them only. */
    @Check
    public void definedOnce(TranslationUnit unit) {
        ResourceSet set = unit.eResource().getResourceSet();
        URI own = unit.eResource().getURI();
        if (set == null || LibraryFiles.isLibrary(own)) {
            return;
        }
        Map<String, URI> others = null;
        for (FileElement element : unit.getElements()) {
            if (!(element instanceof Declaration declaration)) {
                continue;
            }
            for (Declarator declarator : declaration.getDeclarators()) {
                Declarator named = FileNames.innermost(declarator);
                if (named.getName() == null || !KmdfDescriptions.isDefinition(declarator)) {
                    continue;
                }
                others = others == null ? elsewhere(own, set) : others;
                URI other = others.get(named.getName());
                if (other != null) {
                    error(named.getName() + " is defined in " + place(other, set) + " too; rename or remove one, or make one static", named,
                            KmdfPackage.Literals.DECLARATOR__NAME, SyntaxCodes.TWO_DEFINITIONS);
                }
            }
        }
    }

    private Map<String, URI> elsewhere(URI own, ResourceSet set) {
        Map<String, URI> found = new HashMap<>();
        IResourceDescriptions index = indices.getResourceDescriptions(set);
        for (URI uri : locations.sources(own, set)) {
            IResourceDescription description = uri.equals(own) ? null : index.getResourceDescription(uri);
            if (description != null) {
                for (IEObjectDescription object : description.getExportedObjectsByType(KmdfPackage.Literals.DECLARATOR)) {
                    if (object.getUserData(KmdfDescriptions.DEFINITION) != null) {
                        found.putIfAbsent(object.getName().toString(), object.getEObjectURI());
                    }
                }
            }
        }
        return found;
    }

    private static String place(URI object, ResourceSet set) {
        String file = object.trimFragment().lastSegment();
        EObject there = set.getEObject(object, false);
        ICompositeNode node = there == null ? null : NodeModelUtils.findActualNodeFor(there);
        return node == null ? file : file + ":" + node.getStartLine();
    }

    /** A typedef counts from its declaration on. */
    @Check
    public void declaredBefore(TypeReference reference) {
        if (!(reference.getDeclaration() instanceof Declarator type) || type.eIsProxy() || type.eResource() != reference.eResource()
                || LibraryFiles.isLibrary(reference.eResource().getURI())) {
            return;
        }
        INode used = NodeModelUtils.findActualNodeFor(reference);
        List<INode> declared = NodeModelUtils.findNodesForFeature(type, KmdfPackage.Literals.DECLARATOR__NAME);
        if (used != null && !declared.isEmpty() && used.getTotalEndOffset() < declared.get(0).getTotalOffset()) {
            int line = NodeModelUtils.getLineAndColumn(used, declared.get(0).getOffset()).getLine();
            error(type.getName() + " is declared further down, in line " + line + "; move its typedef before this line", reference,
                    KmdfPackage.Literals.TYPE_REFERENCE__DECLARATION, SyntaxCodes.USED_TOO_EARLY);
        }
    }
}
