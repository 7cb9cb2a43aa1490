package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.FieldUpdate;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.preprocessing.Piece;
import org.dmaworkbench.lang.resource.ExpandedLeaf;
import org.dmaworkbench.lang.resource.SourceResource;
import org.dmaworkbench.lang.types.Intrinsic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Says what is wrong when a name refers to nothing; silent where that follows from another diagnostic. */
public class KmdfLinkingMessages implements ILinkingDiagnosticMessageProvider {
    private static final Set<String> NOT_MODELLED = LibraryFiles.notModelled();
    private static final String HINT = "; declare it or import the file that does";

    private final KmdfScopes scopes;
    private final Shapes shapes;

    @Inject
    KmdfLinkingMessages(KmdfScopes scopes, Shapes shapes) {
        this.scopes = scopes;
        this.shapes = shapes;
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        String name = context.getLinkText();
        EReference reference = context.getReference();
        if (reference == KmdfPackage.Literals.NAME_REFERENCE__TARGET) {
            return followsFromMacro(context.getContext(), name) ? null : value(name);
        }
        // What is wrong with an #include was said when it was read.
        if (reference == KmdfPackage.Literals.INCLUDE__FILE || reference == KmdfPackage.Literals.STRUCT_REFERENCE__DEFINITION || reference == KmdfPackage.Literals.ENUM_REFERENCE__DEFINITION) {
            return null;
        }
        if (reference.getEReferenceType() == KmdfPackage.Literals.TYPE_DECLARATION) {
            return error(SyntaxCodes.UNKNOWN_TYPE, "unknown type " + name + HINT);
        }
        if (reference == KmdfPackage.Literals.IMPORT__MODULE) {
            return error(SyntaxCodes.UNKNOWN_IMPORT, "there is no file " + name + ".kmdf beside this one, in the project, or in the library");
        }
        if (reference == KmdfPackage.Literals.GOTO_STATEMENT__LABEL) {
            return error(SyntaxCodes.UNKNOWN_LABEL, "the function has no label " + name);
        }
        if (reference == KmdfPackage.Literals.HARDWARE_CLAUSE__HARDWARE || reference == KmdfPackage.Literals.DEVICE_MODEL__BASE) {
            return error(SyntaxCodes.UNKNOWN_OBJECT, "unknown hardware " + name + "; import the file that describes it, such as 'import pci9656;'");
        }
        if (reference == KmdfPackage.Literals.ENABLER_PROPERTY__ENABLER) {
            return error(SyntaxCodes.UNKNOWN_OBJECT, "the driver declares no dma enabler " + name);
        }
        if (reference == KmdfPackage.Literals.LOCK_PROPERTY__LOCK) {
            return error(SyntaxCodes.UNKNOWN_OBJECT, "the driver declares no spin lock or wait lock " + name);
        }
        if (reference == KmdfPackage.Literals.FIELD_PROPERTY__FIELD) {
            return error(SyntaxCodes.UNKNOWN_MEMBER, "there is no property " + name + " here; names are those of the WDF configuration structure");
        }
        return member(context.getContext(), name);
    }

    /** A name that came out of its own macro was reported where that is defined, a macro that could not be replaced where it is used. */
    private static boolean followsFromMacro(EObject reference, String name) {
        if (reference.eResource() instanceof SourceResource source && source.facts().givenUp().contains(name)) {
            return true;
        }
        INode node = NodeModelUtils.getNode(reference);
        if (node == null || !(reference.eResource() instanceof SourceResource resource) || !resource.hasLexicalProblem(SyntaxCodes.RECURSIVE_DEFINE)) {
            return false;
        }
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (leaf instanceof ExpandedLeaf expanded && expanded.piece().mark() == Piece.Mark.PAINTED) {
                return true;
            }
        }
        return false;
    }

    private static DiagnosticMessage value(String name) {
        if (Intrinsic.isName(name)) {
            return null;
        }
        if (name.startsWith("WdfDmaProfile")) {
            boolean packetDuplex = name.contains("Packet") && name.contains("Duplex");
            return error("D012", "there is no profile " + name + (packetDuplex
                    ? ": a packet enabler has one adapter for both directions, only scatter/gather ones come as duplex" : ""));
        }
        return NOT_MODELLED.contains(name) ? error("T015", name + " is known to KMDF, but not modelled yet")
                : error(SyntaxCodes.UNKNOWN_NAME, "unknown name " + name + HINT);
    }

    private DiagnosticMessage member(EObject context, String name) {
        EObject structure = switch (context) {
            case Member member -> scopes.receiver(member);
            case FieldUpdate update when update.eContainer() instanceof UpdateStatement s -> shapes.of(s.getTarget()).structure();
            case null, default -> context;
        };
        if (structure == null) {
            return null;
        }
        String owner = switch (structure) {
            case StructDefinition struct when struct.getName() != null -> struct.getName();
            case DriverContext c -> c.getName();
            default -> "the structure";
        };
        return error(SyntaxCodes.UNKNOWN_MEMBER, owner + " has no member " + name);
    }

    private static DiagnosticMessage error(String code, String message) {
        return new DiagnosticMessage(message, Severity.ERROR, code);
    }
}
