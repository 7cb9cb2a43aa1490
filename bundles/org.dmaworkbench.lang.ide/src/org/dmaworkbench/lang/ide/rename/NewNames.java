package org.dmaworkbench.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.dmaworkbench.lang.ide.navigation.Target;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Label;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.resource.SourceResource;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Tells why something cannot be called so. */
@Singleton
final class NewNames {
    private static final Set<String> WORDS = Set.of("typedef", "static", "extern", "const", "volatile", "inline", "register", "restrict", "void", "char",
            "short", "int", "long", "signed", "unsigned", "float", "double", "struct", "union", "enum", "if", "else", "switch", "case", "default", "for",
            "while", "do", "goto", "continue", "break", "return", "sizeof");

    private final IScopeProvider scopes;

    @Inject
    NewNames(IScopeProvider scopes) {
        this.scopes = scopes;
    }

    /** Returns why the name will not do, or nothing. */
    Optional<String> objection(Target target, XtextResource from, String name) {
        Optional<String> objection = switch (target) {
            case Target.Thing thing -> objection(thing.object(), name);
            case Target.OfMacro m -> from.getContents().isEmpty() ? Optional.empty() : objection(from.getContents().get(0), name);
        };
        boolean macro = objection.isEmpty() && from instanceof SourceResource source && source.facts().macros().stream().anyMatch(m -> m.name().equals(name));
        return macro ? Optional.of("'" + name + "' is a macro already; choose another name") : objection;
    }

    private Optional<String> objection(EObject thing, String name) {
        if (thing.eClass().getEPackage() == KmdfPackage.eINSTANCE && (!name.matches("[A-Za-z_$][A-Za-z0-9_$]*") || WORDS.contains(name))) {
            return Optional.of("'" + name + "' is no name in C");
        }
        if (thing.eClass().getEPackage() != KmdfPackage.eINSTANCE || isMember(thing) || thing instanceof Label) {
            return siblings(thing, name) ? Optional.of("'" + name + "' is declared beside it already") : Optional.empty();
        }
        for (EReference names : new EReference[] {KmdfPackage.Literals.NAME_REFERENCE__TARGET, KmdfPackage.Literals.TYPE_REFERENCE__DECLARATION}) {
            IEObjectDescription known = scopes.getScope(thing, names).getSingleElement(QualifiedName.create(name));
            if (known != null && known.getEObjectOrProxy() != thing) {
                return Optional.of("'" + name + "' is declared already; choose another name");
            }
        }
        return Optional.empty();
    }

    private static boolean isMember(EObject thing) {
        return thing instanceof Declarator d && Declarators.owner(d) instanceof MemberDeclaration;
    }

    /** Whether the structure, function or file around has something else of that name. */
    private static boolean siblings(EObject thing, String name) {
        EObject around = thing.eContainer();
        while (around != null && !(around instanceof StructDefinition || around instanceof DriverContext) && around.eContainer() != null
                && (isMember(thing) || thing instanceof Label && Declarators.enclosingFunction(around) != around)) {
            around = around.eContainer();
        }
        if (around != null) {
            for (var all = around.eAllContents(); all.hasNext();) {
                EObject other = all.next();
                if (other != thing && other.eClass() == thing.eClass() && name.equals(org.eclipse.xtext.util.SimpleAttributeResolver.NAME_RESOLVER.apply(other))) {
                    return true;
                }
            }
        }
        return false;
    }
}
