package org.dmaworkbench.compiler.driver;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.dmaworkbench.compiler.body.ProgramScope;
import org.dmaworkbench.compiler.body.SyntheticFunction;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ObjectKind;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** What the creations of all kinds of objects share: attributes, configuration fields, and where the new handle goes. */
final class Creation {
    private static final Map<String, String> SCOPES = Map.of("device", "WdfSynchronizationScopeDevice", "queue",
            "WdfSynchronizationScopeQueue", "none", "WdfSynchronizationScopeNone");
    private static final Map<String, String> LEVELS = Map.of("passive", "WdfExecutionLevelPassive", "dispatch",
            "WdfExecutionLevelDispatch");
    private static final String ATTRIBUTES = "WDF_OBJECT_ATTRIBUTES";

    private final ProgramScope scope;
    private final Driver driver;
    private final SyntheticFunction f;
    private final int device;
    private final HandleFields fields;

    /** Makes one for a function in which the slot {@code device} holds the device's handle. */
    Creation(ProgramScope scope, Driver driver, SyntheticFunction f, int device, HandleFields fields) {
        this.scope = scope;
        this.driver = driver;
        this.f = f;
        this.device = device;
        this.fields = fields;
    }

    SyntheticFunction function() {
        return f;
    }

    FunctionBuilder out() {
        return f.out();
    }

    Driver driver() {
        return driver;
    }

    int device() {
        return device;
    }

    /** Returns a slot with the handle of an object that was created before. */
    int handle(DriverObject object) {
        return f.loadData(scope.handle(object));
    }

    /** Sets the properties that are fields of a configuration structure. */
    void fields(SyntheticFunction.Config config, DeclaredProperties p) {
        p.fields().filter(x -> config.type().find(FieldNames.of(x)) != null)
                .forEach(x -> f.set(config, FieldNames.of(x), x.getValue()));
    }

    /**
     * Returns a slot with the address of attributes, or with 0 if nothing asks for any.
     *
     * @param level execution level word that the kind of object gives, or null
     * @param childOfDevice whether the device is to be the parent
     */
    int attributes(DriverObject object, DeclaredProperties p, String level, boolean childOfDevice) {
        StructType type = (StructType) scope.type(ATTRIBUTES);
        List<FieldProperty> own = p.fields().filter(x -> isAttribute(x, object, type)).toList();
        TypeDeclaration context = context(object, p);
        String scopeWord = p.word("synchronization");
        String levelWord = level != null ? level : p.word("execution");
        if (own.isEmpty() && context == null && scopeWord == null && levelWord == null && !childOfDevice) {
            return out().constant(0);
        }
        SyntheticFunction.Config attributes = f.config(ATTRIBUTES);
        f.init("WDF_OBJECT_ATTRIBUTES_INIT", f.address(attributes));
        if (childOfDevice) {
            StructType.Member parent = type.find("ParentObject");
            out().store(IntKind.U64, f.address(attributes), parent.offset(), device);
        }
        words(attributes, scopeWord, levelWord);
        own.forEach(x -> f.set(attributes, FieldNames.of(x), x.getValue()));
        if (context != null) {
            f.set(attributes, "ContextTypeInfo", 1L + Contexts.index(scope, context));
        }
        return f.address(attributes);
    }

    /** Sets scope and level of attributes; null leaves what INIT wrote. */
    void words(SyntheticFunction.Config attributes, String scopeWord, String levelWord) {
        enumerator(attributes, "SynchronizationScope", scopeWord == null ? null : SCOPES.get(scopeWord));
        enumerator(attributes, "ExecutionLevel", levelWord == null ? null : LEVELS.get(levelWord));
    }

    private void enumerator(SyntheticFunction.Config config, String field, String name) {
        if (name != null) {
            out().store(IntKind.U32, f.address(config), config.type().find(field).offset(), f.enumerator(name));
        }
    }

    /** A field of the attributes that the object's own configuration does not have, too. */
    private boolean isAttribute(FieldProperty x, DriverObject object, StructType attributes) {
        String config = ObjectKind.of(object).config();
        boolean configured = !config.isEmpty() && scope.type(config) instanceof StructType s
                && s.find(FieldNames.of(x)) != null;
        return !configured && attributes.find(FieldNames.of(x)) != null;
    }

    private TypeDeclaration context(DriverObject object, DeclaredProperties p) {
        return p.context() != null ? p.context().getType() : Contexts.ofOwner(driver, ObjectKind.of(object).owner());
    }

    /** Calls a create function, returns its failure, and puts the handle where it belongs; returns a slot with it. */
    int make(DriverObject object, IntUnaryOperator create) {
        int place = out().stack(8, 8);
        f.returnFailure(create.applyAsInt(out().stackAddress(place)));
        int handle = f.loadStack(place);
        f.storeData(scope.handle(object), handle);
        fields.store(object.getName(), ObjectKind.of(object).handle(), handle);
        return handle;
    }
}
