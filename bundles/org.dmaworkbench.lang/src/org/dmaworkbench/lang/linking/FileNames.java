package org.dmaworkbench.lang.linking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.ContextTypeDeclaration;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.FileElement;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.eclipse.emf.ecore.EObject;

/**
 * The names that a file, a block, or one declaration declares, each kind in a table of its own. The first of two declarations counts, unless a
 * later one is a definition.
 */
final class FileNames {
    private final Map<String, EObject> values = new LinkedHashMap<>();
    private final Map<String, TypeDeclaration> typedefs = new LinkedHashMap<>();
    private final Map<String, TypeDeclaration> structs = new LinkedHashMap<>();
    private final Map<String, TypeDeclaration> enums = new LinkedHashMap<>();
    private final Map<String, EObject> devices = new LinkedHashMap<>();
    private final Map<String, EObject> drivers = new LinkedHashMap<>();
    private final Map<String, EObject> objects = new LinkedHashMap<>();

    /** What a driver is called that no block names. */
    private static final String ENTRY = "DriverEntry";

    static FileNames of(TranslationUnit file) {
        FileNames names = new FileNames();
        file.getElements().forEach(names::add);
        return names;
    }

    private void add(FileElement element) {
        switch (element) {
            case Declaration declaration -> add(declaration);
            case Define define -> put(values, define.getName(), define);
            case ContextTypeDeclaration context -> {
                if (context.getAccessor() != null) {
                    put(values, context.getAccessor().getName(), context.getAccessor());
                }
            }
            case DeviceModel device -> put(devices, device.getName(), device);
            case Driver driver -> {
                put(drivers, driver.getName(), driver);
                driver.getElements().forEach(this::add);
            }
            default -> {
            }
        }
    }

    private void add(DriverElement element) {
        if (element instanceof DriverContext context) {
            put(typedefs, context.getName(), context);
            if (context.getAccessor() != null) {
                put(values, context.getAccessor().getName(), context.getAccessor());
            }
            context.getMembers().forEach(member -> add(member.getType()));
        } else if (element instanceof DriverObject object) {
            put(objects, object.getName(), object);
        }
    }

    void add(Declaration declaration) {
        add(declaration.getType());
        boolean typedef = declaration.getModifiers().contains("typedef");
        for (Declarator declarator : declaration.getDeclarators()) {
            Declarator named = innermost(declarator);
            if (named.getName() == null) {
                continue;
            }
            if (typedef) {
                put(typedefs, named.getName(), named);
            } else if (declaration.getBody() != null) {
                values.put(named.getName(), named);
                if (named.getName().equals(ENTRY)) {
                    put(drivers, ENTRY, named);
                }
            } else {
                put(values, named.getName(), named);
            }
        }
    }

    void addValue(Declarator named) {
        put(values, named.getName(), named);
    }

    /** Tags and enumerators may be declared inside other types. */
    void add(TypeSpecifier type) {
        if (type instanceof StructDefinition struct) {
            put(structs, struct.getName(), struct);
            for (MemberDeclaration member : struct.getMembers()) {
                add(member.getType());
            }
        } else if (type instanceof EnumDefinition definition) {
            put(enums, definition.getName(), definition);
            definition.getEnumerators().forEach(enumerator -> put(values, enumerator.getName(), enumerator));
        }
    }

    private static <T extends EObject> void put(Map<String, T> table, String name, T object) {
        if (name != null) {
            table.putIfAbsent(name, object);
        }
    }

    /** Returns the declarator that carries the name. */
    static Declarator innermost(Declarator declarator) {
        Declarator d = declarator;
        while (d.getNested() != null) {
            d = d.getNested();
        }
        return d;
    }

    Map<String, EObject> values() {
        return values;
    }

    Map<String, ? extends EObject> structs() {
        return structs;
    }

    Map<String, ? extends EObject> enums() {
        return enums;
    }

    Map<String, EObject> devices() {
        return devices;
    }

    Map<String, EObject> drivers() {
        return drivers;
    }

    Map<String, EObject> objects() {
        return objects;
    }

    /** Whatever a bare type name can mean; a typedef before a tag. */
    Map<String, EObject> types() {
        Map<String, EObject> types = new LinkedHashMap<>(typedefs);
        structs.forEach(types::putIfAbsent);
        enums.forEach(types::putIfAbsent);
        return types;
    }

    EObject type(String name) {
        TypeDeclaration found = typedefs.get(name);
        if (found == null) {
            found = structs.get(name);
        }
        return found != null ? found : enums.get(name);
    }
}
