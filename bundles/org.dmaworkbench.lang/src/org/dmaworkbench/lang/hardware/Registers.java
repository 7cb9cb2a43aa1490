package org.dmaworkbench.lang.hardware;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DeviceItem;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.Hardware;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.IResourceScopeCache;

/** Finds the registers and fields of described devices behind members of C structures. */
@Singleton
public final class Registers {
    private final ExpressionTypes types;
    private final IResourceScopeCache cache;

    @Inject
    Registers(ExpressionTypes types, IResourceScopeCache cache) {
        this.types = types;
        this.cache = cache;
    }

    /** Returns the registers that a member of a register block is: one, or several for an array; none for other members. */
    public List<Hardware.Register> of(Declarator member) {
        return member.getName() == null || !(Declarators.owner(member) instanceof MemberDeclaration owner) ? List.of()
                : devices(member).stream().flatMap(device -> blocks(device).stream()
                        .filter(block -> MemberDocs.definition(block) == owner.eContainer())
                        .flatMap(block -> all(hardware(device)).stream()))
                        .filter(r -> r.name().equals(member.getName()) || r.name().startsWith(member.getName() + "[")).toList();
    }

    /** Returns the registers that have a bit field, with the field. */
    public List<FieldOf> having(Declarator field) {
        List<FieldOf> found = new ArrayList<>();
        if (field.getName() == null || !(Declarators.owner(field) instanceof MemberDeclaration)) {
            return found;
        }
        for (DeviceModel device : devices(field)) {
            for (TypeDeclaration block : blocks(device)) {
                StructDefinition layout = MemberDocs.definition(block);
                if (layout != null) {
                    layout.getMembers().forEach(member -> member.getDeclarators().forEach(register -> {
                        StructDefinition type = MemberDocs.definition(Declarators.innermost(register));
                        if (type != null && EcoreUtil.isAncestor(type, field)) {
                            field(hardware(device), Declarators.innermost(register).getName(), field.getName()).ifPresent(found::add);
                        }
                    }));
                }
            }
        }
        return found;
    }

    /**
     * A field in its register.
     *
     * @param register the register
     * @param field one of its fields
     */
    public record FieldOf(Hardware.Register register, Hardware.Field field) {
    }

    private static Optional<FieldOf> field(Hardware hardware, String register, String field) {
        return hardware.register(register).flatMap(r -> r.fields().stream().filter(f -> f.name().equals(field)).findFirst()
                .map(f -> new FieldOf(r, f)));
    }

    private static List<Hardware.Register> all(Hardware hardware) {
        List<Hardware.Register> all = new ArrayList<>(hardware.registers());
        all.addAll(hardware.configuration());
        return all;
    }

    private static List<TypeDeclaration> blocks(DeviceModel device) {
        List<TypeDeclaration> blocks = new ArrayList<>();
        for (DeviceItem item : DeviceItems.of(device)) {
            TypeDeclaration block = DeviceItems.block(item);
            if (block != null && !block.eIsProxy()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private Hardware hardware(DeviceModel device) {
        return cache.get(device, device.eResource(), () -> new HardwareBuilder(types, new MemberDocs()).build(device));
    }

    /** Devices described in files that have been loaded together with the object's. */
    private static List<DeviceModel> devices(EObject object) {
        List<DeviceModel> devices = new ArrayList<>();
        if (object.eResource() != null && object.eResource().getResourceSet() != null) {
            for (Resource resource : List.copyOf(object.eResource().getResourceSet().getResources())) {
                if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof TranslationUnit unit) {
                    unit.getElements().stream().filter(DeviceModel.class::isInstance).map(DeviceModel.class::cast).forEach(devices::add);
                }
            }
        }
        return devices;
    }
}
