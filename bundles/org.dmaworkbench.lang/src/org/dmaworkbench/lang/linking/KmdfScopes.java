package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dmaworkbench.lang.hardware.DeviceItems;
import org.dmaworkbench.lang.kmdf.*;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

/** What each cross reference of a model can refer to. The place to start reading about linking. */
public class KmdfScopes implements IScopeProvider {
    private final VisibleFiles files;
    private final LocalNames locals;
    private final Members members;
    private final Shapes shapes;
    private final InitializedShapes initialized;
    private final ConfigStructures configurations;

    @Inject
    KmdfScopes(VisibleFiles files, LocalNames locals, Members members, Shapes shapes, InitializedShapes initialized,
            ConfigStructures configurations) {
        this.files = files;
        this.locals = locals;
        this.members = members;
        this.shapes = shapes;
        this.initialized = initialized;
        this.configurations = configurations;
    }

    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference == KmdfPackage.Literals.NAME_REFERENCE__TARGET) {
            return values(context);
        }
        if (reference == KmdfPackage.Literals.MEMBER__MEMBER) {
            return context instanceof Member member ? TableScope.of(members.of(receiver(member))) : IScope.NULLSCOPE;
        }
        if (reference.getEReferenceType() == KmdfPackage.Literals.TYPE_DECLARATION) {
            return new TableScope(name -> type(context, name), () -> all(context, FileNames::types));
        }
        if (reference == KmdfPackage.Literals.STRUCT_REFERENCE__DEFINITION) {
            return table(context, FileNames::structs);
        }
        if (reference == KmdfPackage.Literals.ENUM_REFERENCE__DEFINITION) {
            return table(context, FileNames::enums);
        }
        if (reference == KmdfPackage.Literals.FIELD_UPDATE__PATH) {
            EObject statement = context.eContainer() instanceof UpdateStatement update ? update : context;
            return statement instanceof UpdateStatement update
                    ? TableScope.of(members.deep(shapes.of(update.getTarget()).structure())) : IScope.NULLSCOPE;
        }
        if (reference == KmdfPackage.Literals.MEMBER_DESIGNATOR__MEMBER) {
            return TableScope.of(members.of(initialized.around(context).structure()));
        }
        if (reference == KmdfPackage.Literals.FIELD_PROPERTY__FIELD) {
            return TableScope.of(properties(context));
        }
        if (reference == KmdfPackage.Literals.REGISTER_SEGMENT__MEMBER) {
            return TableScope.of(registers(context));
        }
        if (reference == KmdfPackage.Literals.GOTO_STATEMENT__LABEL) {
            return TableScope.of(labels(context));
        }
        if (reference == KmdfPackage.Literals.HARDWARE_CLAUSE__HARDWARE || reference == KmdfPackage.Literals.DEVICE_MODEL__BASE) {
            return table(context, FileNames::devices);
        }
        if (reference == KmdfPackage.Literals.ENABLER_PROPERTY__ENABLER) {
            return TableScope.of(objects(context, DmaEnabler.class));
        }
        if (reference == KmdfPackage.Literals.LOCK_PROPERTY__LOCK) {
            return TableScope.of(objects(context, SpinLock.class, WaitLock.class));
        }
        if (reference == KmdfPackage.Literals.INCLUDE__FILE) {
            return new TableScope(name -> files.included(context).orElse(null), Map::of);
        }
        if (reference == KmdfPackage.Literals.INCLUDE__FILE) {
            return new TableScope(name -> files.included(context).orElse(null), Map::of);
        }
        if (reference == KmdfPackage.Literals.IMPORT__MODULE) {
            return new TableScope(name -> files.imported(name, context.eResource()).orElse(null), Map::of);
        }
        return IScope.NULLSCOPE;
    }

    /** Returns the structure whose members the expression names, or null. */
    EObject receiver(Member member) {
        Shape object = shapes.of(member.getObject());
        return (member.isArrow() ? object.target() : object).structure();
    }

    private IScope values(EObject context) {
        Map<String, EObject> typeMembers = membersOfTypeArgument(context);
        return new TableScope(name -> {
            EObject member = typeMembers.get(name);
            if (member != null) {
                return member;
            }
            EObject local = locals.find(context, names -> names.values().get(name));
            return local != null ? local : inFiles(context, name, names -> {
                EObject value = names.values().get(name);
                return value != null ? value : names.objects().get(name);
            });
        }, () -> {
            Map<String, EObject> all = new LinkedHashMap<>(typeMembers);
            locals.all(context, FileNames::values).forEach(all::putIfAbsent);
            all(context, FileNames::values).forEach(all::putIfAbsent);
            all(context, FileNames::objects).forEach(all::putIfAbsent);
            return all;
        });
    }

    /** In FIELD_OFFSET(T, field) and CONTAINING_RECORD(p, T, field) the name after a type is a member of it. */
    private Map<String, EObject> membersOfTypeArgument(EObject context) {
        EObject argument = context;
        while (argument.eContainer() instanceof Member member && member.getObject() == argument
                || argument.eContainer() instanceof Index index && index.getBase() == argument) {
            argument = argument.eContainer();
        }
        if (argument.eContainer() instanceof Call call) {
            int i = call.getArguments().indexOf(argument);
            if (i > 0 && call.getArguments().get(i - 1) instanceof TypeArgument type) {
                return members.of(shapes.of(type.getType()).structure());
            }
        }
        return Map.of();
    }

    private EObject type(EObject context, String name) {
        EObject local = locals.find(context, names -> names.type(name));
        if (local instanceof StructDefinition || local instanceof EnumDefinition) {
            // Tags have a room of their own in C: one in a block hides no typedef.
            EObject outer = in(files.of(context.eResource()), names -> names.type(name));
            return outer instanceof Declarator ? outer : local;
        }
        return local != null ? local : inFiles(context, name, names -> names.type(name));
    }

    private IScope table(EObject context, Function<FileNames, Map<String, ? extends EObject>> kind) {
        return new TableScope(name -> {
            EObject local = locals.find(context, names -> kind.apply(names).get(name));
            return local != null ? local : inFiles(context, name, names -> kind.apply(names).get(name));
        }, () -> all(context, kind));
    }

    private EObject inFiles(EObject context, String name, Function<FileNames, EObject> find) {
        EObject own = in(files.of(context.eResource()), find);
        return own != null ? own : in(VisibleFiles.declaring(name, context.eResource().getResourceSet()), find);
    }

    private EObject in(List<TranslationUnit> units, Function<FileNames, EObject> find) {
        for (TranslationUnit unit : units) {
            EObject found = find.apply(files.names(unit));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Map<String, EObject> all(EObject context, Function<FileNames, Map<String, ? extends EObject>> kind) {
        Map<String, EObject> all = locals.all(context, kind);
        files.of(context.eResource()).forEach(unit -> kind.apply(files.names(unit)).forEach(all::putIfAbsent));
        VisibleFiles.library(context.eResource().getResourceSet()).forEach(unit -> kind.apply(files.names(unit)).forEach(all::putIfAbsent));
        return all;
    }

    private Map<String, EObject> properties(EObject context) {
        List<Map<String, EObject>> tables = new ArrayList<>();
        for (String structure : configurations.of(context)) {
            EObject type = type(context, structure);
            if (type instanceof TypeDeclaration declaration) {
                tables.add(members.of(shapes.of(declaration).structure()));
            }
        }
        Map<String, EObject> all = new LinkedHashMap<>();
        tables.forEach(table -> table.forEach(all::putIfAbsent));
        return all;
    }

    private Map<String, EObject> registers(EObject context) {
        if (context.eContainer() instanceof RegisterPath path) {
            int i = path.getSegments().indexOf(context);
            if (i > 0) {
                Shape outer = shapes.of(path.getSegments().get(i - 1).getMember());
                while (outer.isPointer()) {
                    outer = outer.target();
                }
                return members.deep(outer.structure());
            }
        }
        DeviceModel device = EcoreUtil2.getContainerOfType(context, DeviceModel.class);
        return device == null ? Map.of() : registers(device, false);
    }

    /** Returns the registers of a device by name, with their fields if {@code deep}. */
    Map<String, EObject> registers(DeviceModel device, boolean deep) {
        Map<String, EObject> all = new LinkedHashMap<>();
        for (DeviceItem item : DeviceItems.of(device)) {
            TypeDeclaration block = DeviceItems.block(item);
            if (block != null) {
                EObject structure = shapes.of(block).structure();
                (deep ? members.deep(structure) : members.of(structure)).forEach(all::putIfAbsent);
            }
        }
        return all;
    }

    private static Map<String, EObject> labels(EObject context) {
        Map<String, EObject> labels = new LinkedHashMap<>();
        Block outermost = null;
        for (EObject around = context; around != null; around = around.eContainer()) {
            if (around instanceof Block block) {
                outermost = block;
            }
        }
        if (outermost != null) {
            EcoreUtil.<EObject>getAllProperContents(outermost, false).forEachRemaining(object -> {
                if (object instanceof Label label && label.getName() != null) {
                    labels.putIfAbsent(label.getName(), label);
                }
            });
        }
        return labels;
    }

    private static Map<String, EObject> objects(EObject context, Class<?>... kinds) {
        Map<String, EObject> objects = new LinkedHashMap<>();
        Driver driver = EcoreUtil2.getContainerOfType(context, Driver.class);
        if (driver != null) {
            for (DriverElement element : driver.getElements()) {
                for (Class<?> kind : kinds) {
                    if (kind.isInstance(element) && ((DriverObject) element).getName() != null) {
                        objects.putIfAbsent(((DriverObject) element).getName(), element);
                    }
                }
            }
        }
        return objects;
    }
}
