package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.*;
import org.dmaworkbench.lang.lexing.LexicalProblem;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.preprocessing.Report;
import org.dmaworkbench.lang.resource.SourceResource;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.util.SimpleAttributeResolver;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ValidationMessageAcceptor;

/** What can be wrong with names beyond referring to nothing: cycles and duplicates. Also passes on remarks of the lexer. */
public class NameChecks extends AbstractDeclarativeValidator {
    @Inject
    private VisibleFiles files;

    @Override
    protected List<EPackage> getEPackages() {
        return List.of(KmdfPackage.eINSTANCE);
    }

    /** Files may not import each other in a circle. */
    @Check
    public void importCycle(Import imported) {
        if (files.isCycle(imported)) {
            error("importing " + VisibleFiles.module(imported) + " leads back to this file; move what both need into a third",
                    imported, KmdfPackage.Literals.IMPORT__MODULE, SyntaxCodes.IMPORT_CYCLE);
        }
    }

    /** Each name stands once per kind and file. Prototypes and equal typedefs may repeat. */
    @Check
    public void duplicates(TranslationUnit unit) {
        Map<String, EObject> values = new HashMap<>();
        Map<String, EObject> tags = new HashMap<>();
        for (FileElement element : unit.getElements()) {
            switch (element) {
                case Define define -> once(define, values);
                case Driver driver -> {
                    once(driver, tags);
                    objects(driver);
                }
                case DeviceModel device -> once(device, tags);
                case Declaration declaration -> {
                    declaration.getDeclarators().stream().map(FileNames::innermost)
                            .filter(d -> declaration.getBody() != null).forEach(d -> once(d, values));
                    type(declaration.getType(), values, tags);
                }
                default -> {
                }
            }
        }
    }

    private void objects(Driver driver) {
        Map<String, EObject> names = new HashMap<>();
        driver.getElements().forEach(element -> {
            if (element instanceof DriverObject || element instanceof DriverContext) {
                once(element, names);
            }
        });
    }

    private void type(TypeSpecifier type, Map<String, EObject> values, Map<String, EObject> tags) {
        if (type instanceof StructDefinition struct) {
            once(struct, tags);
            Map<String, EObject> members = new HashMap<>();
            for (MemberDeclaration member : struct.getMembers()) {
                member.getDeclarators().forEach(declarator -> once(FileNames.innermost(declarator), members));
                type(member.getType(), values, tags);
            }
        } else if (type instanceof EnumDefinition definition) {
            once(definition, tags);
            definition.getEnumerators().forEach(enumerator -> once(enumerator, values));
        }
    }

    /** Local variables of one block. */
    @Check
    public void duplicates(Block block) {
        Map<String, EObject> names = new HashMap<>();
        for (Statement statement : block.getStatements()) {
            if (statement instanceof DeclarationStatement local && local.getDeclaration() != null) {
                local.getDeclaration().getDeclarators().forEach(declarator -> once(FileNames.innermost(declarator), names));
            }
        }
    }

    private void once(EObject object, Map<String, EObject> names) {
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(object);
        if (name != null && names.putIfAbsent(name, object) != null) {
            error(name + " is declared twice; rename or remove one of the two", object, object.eClass().getEStructuralFeature("name"),
                    ValidationMessageAcceptor.INSIGNIFICANT_INDEX, SyntaxCodes.DUPLICATE_NAME);
        }
    }

    /** A property of a configuration needs a value. */
    @Check
    public void value(FieldProperty property) {
        if (property.getValue() == null && property.getField() != null && !property.getField().eIsProxy()) {
            error("write '" + property.getField().getName() + " = value;'", property, null, SyntaxCodes.MISSING);
        }
    }

    /** Remarks that are no problems. */
    @Check
    public void remarks(TranslationUnit unit) {
        if (unit.eResource() instanceof SourceResource resource && !LibraryFiles.isLibrary(resource.getURI())) {
            for (LexicalProblem remark : resource.remarks()) {
                if (remark.weight() == Report.Weight.WARNING) {
                    getMessageAcceptor().acceptWarning(remark.message(), unit, remark.offset(), remark.length(), remark.code());
                } else {
                    getMessageAcceptor().acceptInfo(remark.message(), unit, remark.offset(), remark.length(), remark.code());
                }
            }
        }
    }
}
