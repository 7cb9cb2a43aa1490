package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.HardwareClause;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.scenario.Buffer;
import org.dmaworkbench.lang.scenario.Parameter;
import org.dmaworkbench.lang.scenario.Pattern;
import org.dmaworkbench.lang.scenario.Scenario;
import org.dmaworkbench.lang.scenario.ScenarioFile;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.dmaworkbench.lang.scenario.ScenarioTable;
import org.dmaworkbench.lang.scenario.Submit;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

/** What each cross reference of a scenario can refer to. */
public class ScenarioScopes implements IScopeProvider {
    /** References to a member of the register structures. */
    static final Set<EReference> REGISTERS = Set.of(ScenarioPackage.Literals.ACCESS__REGISTER, ScenarioPackage.Literals.FINAL_REGISTER__REGISTER,
            ScenarioPackage.Literals.RESET_SETTING__REGISTER, ScenarioPackage.Literals.REGISTER_STEP__REGISTER);

    private final ProjectModels models;
    private final VisibleFiles files;
    private final KmdfScopes kmdf;

    @Inject
    ScenarioScopes(ProjectModels models, VisibleFiles files, KmdfScopes kmdf) {
        this.models = models;
        this.files = files;
        this.kmdf = kmdf;
    }

    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference == ScenarioPackage.Literals.SCENARIO__DRIVER) {
            return inModels(context, FileNames::drivers);
        }
        if (reference == ScenarioPackage.Literals.COMPLETES__STATUS || reference == ScenarioPackage.Literals.CALLBACKS__FUNCTIONS) {
            return inModels(context, FileNames::values);
        }
        if (REGISTERS.contains(reference)) {
            return registers(context);
        }
        if (reference == ScenarioPackage.Literals.NAME_REFERENCE__TARGET) {
            return values(context);
        }
        if (reference == ScenarioPackage.Literals.BUFFER_BYTES__BUFFER) {
            return TableScope.of(inScenario(context, ScenarioPackage.Literals.BUFFER));
        }
        if (reference.getEReferenceType() == ScenarioPackage.Literals.SUBMIT) {
            return TableScope.of(inScenario(context, ScenarioPackage.Literals.SUBMIT));
        }
        return IScope.NULLSCOPE;
    }

    private IScope values(EObject context) {
        Map<String, EObject> own = new LinkedHashMap<>();
        if (EcoreUtil2.getContainerOfType(context, Pattern.class) instanceof Pattern pattern) {
            own.put("i", pattern);
        }
        inScenario(context, ScenarioPackage.Literals.BUFFER).forEach(own::putIfAbsent);
        for (EObject around = context; around != null; around = around.eContainer()) {
            if (around instanceof ScenarioTable table && table.getVariable() != null && table.getVariable().getName() != null) {
                own.putIfAbsent(table.getVariable().getName(), table.getVariable());
            }
            if (around instanceof Scenario || around instanceof ScenarioTable || around instanceof ScenarioFile) {
                around.eContents().forEach(child -> {
                    if (child instanceof Parameter parameter && parameter.getName() != null) {
                        own.putIfAbsent(parameter.getName(), parameter);
                    }
                });
            }
        }
        IScope outer = inModels(context, FileNames::values);
        return new TableScope(name -> {
            EObject found = own.get(name);
            if (found != null) {
                return found;
            }
            var described = outer.getSingleElement(org.eclipse.xtext.naming.QualifiedName.create(name));
            return described == null ? null : described.getEObjectOrProxy();
        }, () -> {
            Map<String, EObject> all = new LinkedHashMap<>(own);
            outer.getAllElements().forEach(d -> all.putIfAbsent(d.getName().toString(), d.getEObjectOrProxy()));
            return all;
        });
    }

    private static Map<String, EObject> inScenario(EObject context, EClass type) {
        Map<String, EObject> found = new LinkedHashMap<>();
        Scenario scenario = EcoreUtil2.getContainerOfType(context, Scenario.class);
        if (scenario != null) {
            EcoreUtil.<EObject>getAllProperContents(scenario, false).forEachRemaining(object -> {
                String name = object instanceof Buffer b ? b.getName() : object instanceof Submit s ? s.getName() : null;
                if (name != null && type.isInstance(object)) {
                    found.putIfAbsent(name, object);
                }
            });
        }
        return found;
    }

    private IScope inModels(EObject context, Function<FileNames, Map<String, ? extends EObject>> kind) {
        ResourceSet set = context.eResource().getResourceSet();
        return new TableScope(name -> {
            EObject own = in(models.of(context.eResource()), kind, name);
            return own != null ? own : in(VisibleFiles.declaring(name, set), kind, name);
        }, () -> {
            Map<String, EObject> all = new LinkedHashMap<>();
            models.of(context.eResource()).forEach(unit -> kind.apply(files.names(unit)).forEach(all::putIfAbsent));
            VisibleFiles.library(set).forEach(unit -> kind.apply(files.names(unit)).forEach(all::putIfAbsent));
            return all;
        });
    }

    private EObject in(List<TranslationUnit> units, Function<FileNames, Map<String, ? extends EObject>> kind, String name) {
        for (TranslationUnit unit : units) {
            EObject found = kind.apply(files.names(unit)).get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private IScope registers(EObject context) {
        Map<String, EObject> all = new LinkedHashMap<>();
        Scenario scenario = EcoreUtil2.getContainerOfType(context, Scenario.class);
        if (scenario != null && hardware(scenario.getDriver()) instanceof DeviceModel device) {
            kmdf.registers(device, true).forEach(all::putIfAbsent);
        }
        return TableScope.of(all);
    }

    private DeviceModel hardware(EObject driver) {
        return switch (driver) {
            case Driver block -> block.getElements().stream().filter(HardwareClause.class::isInstance).map(HardwareClause.class::cast)
                    .map(HardwareClause::getHardware).findFirst().orElse(null);
            case Declarator entry when entry.eResource() != null -> ProjectHardware.of(models.of(entry.eResource()), entry.eResource().getResourceSet()).orElse(null);
            case null, default -> null;
        };
    }
}
