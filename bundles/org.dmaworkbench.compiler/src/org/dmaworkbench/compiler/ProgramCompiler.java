package org.dmaworkbench.compiler;

import java.nio.file.Path;
import java.util.List;
import org.dmaworkbench.compiler.body.Definitions;
import org.dmaworkbench.compiler.body.ProgramScope;
import org.dmaworkbench.compiler.body.SourceKinds;
import org.dmaworkbench.compiler.body.SourceMap;
import org.dmaworkbench.compiler.body.Unsupported;
import org.dmaworkbench.compiler.driver.DriverLowering;
import org.dmaworkbench.lang.hardware.HardwareBuilder;
import org.dmaworkbench.lang.hardware.MemberDocs;
import org.dmaworkbench.lang.kmdf.Bar;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.HardwareClause;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.StatusCodes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.build.ProgramBuilder;
import org.eclipse.emf.ecore.EObject;

/** Compiles the drivers of a project without errors: one per driver block, or the one that DriverEntry in C makes. */
final class ProgramCompiler {
    private final SourceSet sources;
    private final DiagnosticCollector diagnostics;
    private final ExpressionTypes types;
    private final List<TranslationUnit> models;

    ProgramCompiler(SourceSet sources, DiagnosticCollector diagnostics) {
        this.sources = sources;
        this.diagnostics = diagnostics;
        this.types = sources.service(ExpressionTypes.class);
        this.models = sources.models();
    }

    List<Program> compile() {
        List<Driver> drivers = models.stream().flatMap(m -> m.getElements().stream()).filter(Driver.class::isInstance)
                .map(Driver.class::cast).toList();
        if (drivers.size() > 1) {
            Driver second = drivers.get(1);
            diagnostics.error(sources.path(second.eResource()), second, ProjectCodes.TWO_DRIVERS,
                    "The project has a second driver '" + second.getName()
                    + "'; the first is '" + drivers.get(0).getName() + "' in "
                    + sources.name(drivers.get(0).eResource()));
            return List.of();
        }
        Definitions definitions = new Definitions(models, sources::declaring);
        Driver driver = drivers.isEmpty() ? null : drivers.get(0);
        if (driver == null && definitions.function("DriverEntry") == null) {
            return noDriver();
        }
        try {
            return compile(driver, definitions);
        } catch (Unsupported e) {
            report(e);
            return List.of();
        }
    }

    private void report(Unsupported e) {
        Path file = sources.path(e.where().eResource());
        diagnostics.error(file == null ? sources.path(models.get(0).eResource()) : file, e.where(),
                e.code().isEmpty() ? ProjectCodes.CANNOT_COMPILE : e.code(), e.getMessage());
    }

    private List<Program> noDriver() {
        models.stream().filter(m -> !SourceKinds.isLibrary(m)).findFirst()
                .ifPresent(m -> diagnostics.add(Diagnostic.ofFile(sources.path(m.eResource()),
                Diagnostic.Severity.WARNING, ProjectCodes.NO_DRIVER,
                "The project has neither a driver block nor a function DriverEntry")));
        return List.of();
    }

    private List<Program> compile(Driver driver, Definitions definitions) {
        ProgramBuilder out = new ProgramBuilder(driver != null ? driver.getName() : "DriverEntry");
        ProgramScope scope = new ProgramScope(types, out, definitions, new SourceMap(r -> out.file(sources.name(r))));
        for (TranslationUnit model : models) {
            if (!SourceKinds.isLibrary(model)) {
                out.file(sources.name(model.eResource()));
            }
        }
        // A block beside a DriverEntry in C only names the driver and its hardware.
        out.entry(definitions.function("DriverEntry") == null ? new DriverLowering(scope, driver).lower()
                : scope.function(definitions.function("DriverEntry")));
        for (TranslationUnit model : models) {
            if (!SourceKinds.isLibrary(model)) {
                own(scope, model);
            }
        }
        scope.compileWaiting();
        if (!scope.problems().isEmpty()) {
            scope.problems().forEach(this::report);
            return List.of();
        }
        DeviceModel hardware = hardware(driver);
        if (hardware != null) {
            out.hardware(new HardwareBuilder(types, new MemberDocs()).build(hardware));
            hardwareTypes(scope, hardware);
        }
        constants(out, definitions);
        return List.of(out.build());
    }

    private void hardwareTypes(ProgramScope scope, DeviceModel hardware) {
        hardware.getItems().stream().filter(Bar.class::isInstance).map(Bar.class::cast)
                .filter(b -> b.getRegisters() != null)
                .forEach(b -> scope.usedTypes().add(types.typeOf(b.getRegisters())));
    }

    private DeviceModel hardware(Driver driver) {
        if (driver != null) {
            return driver.getElements().stream().filter(HardwareClause.class::isInstance)
                    .map(HardwareClause.class::cast)
                    .map(HardwareClause::getHardware).findFirst().orElse(null);
        }
        return sources.hardware();
    }

    /** Constants of the files that the program names, for views; and every status, because the framework returns more than the driver names. */
    private void constants(ProgramBuilder out, Definitions definitions) {
        sources.library().forEach(definitions::add);
        StatusCodes.all().forEach(out::constant);
        definitions.defines().forEach((name, define) -> {
            Long value = types.constant(define.getValue());
            if (value != null) {
                out.constant(name, value);
            }
        });
        definitions.enumerators().forEach((name, enumerator) -> {
            Long value = types.constant(enumerator);
            if (value != null) {
                out.constant(name, value);
            }
        });
    }

    /** Compiles every function and lays out every type and variable of the author's own files, used or not. */
    private void own(ProgramScope scope, TranslationUnit model) {
        for (EObject element : model.getElements()) {
            if (!(element instanceof Declaration d)) {
                continue;
            }
            if (d.getBody() != null) {
                scope.function(d);
                continue;
            }
            scope.usedTypes().add(types.typeOf(d.getType()));
            for (Declarator outer : d.getDeclarators()) {
                Declarator declarator = Declarators.innermost(outer);
                boolean variable = !d.getModifiers().contains("typedef") && !d.getModifiers().contains("extern")
                        && types.functionType(declarator) == null && types.typeOf(declarator) != null;
                if (variable) {
                    scope.global(declarator);
                }
            }
        }
    }
}
