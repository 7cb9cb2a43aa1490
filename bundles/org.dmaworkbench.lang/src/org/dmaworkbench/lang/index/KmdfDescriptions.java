package org.dmaworkbench.lang.index;

import com.google.inject.Singleton;
import java.util.Iterator;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.types.ReferenceText;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

/** What other files see of a model: everything at file level. The file's own description changes when any of that does. */
@Singleton
public class KmdfDescriptions extends DefaultResourceDescriptionStrategy {
    /** User data of a file: a hash over its text outside of functions and over what they call. */
    public static final String SIGNATURE = "signature";
    /** User data of a function or variable that is defined here and seen by other files. */
    public static final String DEFINITION = "definition";

    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        switch (object) {
            case TranslationUnit unit -> accept(unit, Map.of(SIGNATURE, signature(unit)), acceptor);
            case Define define -> accept(define, Map.of(), acceptor);
            case Driver driver -> accept(driver, Map.of(), acceptor);
            case DeviceModel device -> {
                accept(device, Map.of(), acceptor);
                return false;
            }
            case DriverContext context -> accept(context, Map.of(), acceptor);
            case ContextAccessor accessor -> accept(accessor, Map.of(), acceptor);
            case DriverObject declared -> {
                accept(declared, Map.of(), acceptor);
                return false;
            }
            case StructDefinition struct -> accept(struct, Map.of(), acceptor);
            case EnumDefinition definition -> accept(definition, Map.of(), acceptor);
            case Enumerator enumerator -> {
                accept(enumerator, Map.of(), acceptor);
                return false;
            }
            case Declarator declarator -> acceptOutermost(declarator, acceptor);
            case Block block -> {
                return false;
            }
            case FunctionSuffix suffix -> {
                return false;
            }
            case Expression expression -> {
                return false;
            }
            default -> {
            }
        }
        return true;
    }

    /** References are found by looking, not in the index: computing them for every keystroke costs more than a search now and then. */
    @Override
    public boolean createReferenceDescriptions(EObject from, URI container, IAcceptor<IReferenceDescription> acceptor) {
        return false;
    }

    private void acceptOutermost(Declarator declarator, IAcceptor<IEObjectDescription> acceptor) {
        if (!(declarator.eContainer() instanceof Declaration)) {
            return;
        }
        Declarator named = declarator;
        while (named.getNested() != null) {
            named = named.getNested();
        }
        accept(named, isDefinition(declarator) ? Map.of(DEFINITION, "") : Map.of(), acceptor);
    }

    /** Returns whether a linker would see a definition in an outermost declarator of a file-level declaration. */
    public static boolean isDefinition(Declarator declarator) {
        Declaration declaration = (Declaration) declarator.eContainer();
        boolean local = declaration.getModifiers().stream().anyMatch(m -> m.equals("static") || m.equals("inline") || m.equals("typedef"));
        return !local && (declaration.getBody() != null || declarator.getInitializer() != null);
    }

    private void accept(EObject object, Map<String, String> data, IAcceptor<IEObjectDescription> acceptor) {
        QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(object);
        if (name != null) {
            acceptor.accept(EObjectDescription.create(name, object, data));
        }
    }

    private static String signature(TranslationUnit unit) {
        ICompositeNode root = NodeModelUtils.getNode(unit);
        if (root == null) {
            return "";
        }
        String text = root.getRootNode().getText();
        StringBuilder outside = new StringBuilder();
        int from = 0;
        for (EObject element : unit.getElements()) {
            if (element instanceof Declaration declaration && declaration.getBody() != null) {
                ICompositeNode body = NodeModelUtils.getNode(declaration.getBody());
                outside.append(text, from, Math.max(from, body.getOffset()));
                calls(declaration.getBody(), outside);
                from = Math.min(text.length(), Math.max(from, body.getEndOffset()));
            }
        }
        outside.append(text, from, text.length());
        return outside.length() + "-" + Integer.toHexString(outside.toString().hashCode());
    }

    /** What a function calls, in order, tells other files at which IRQL theirs run. */
    private static void calls(Block body, StringBuilder into) {
        for (Iterator<EObject> all = body.eAllContents(); all.hasNext();) {
            switch (all.next()) {
                case Call c when c.getCallee() instanceof NameReference n ->
                        into.append(ReferenceText.of(n, KmdfPackage.Literals.NAME_REFERENCE__TARGET)).append(';');
                case WithStatement w -> into.append("with;");
                default -> {
                }
            }
        }
    }
}
