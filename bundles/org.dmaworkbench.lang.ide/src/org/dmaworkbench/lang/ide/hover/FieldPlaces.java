package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Where a member lies in its structure. */
@Singleton
public final class FieldPlaces {
    private final ExpressionTypes types;

    @Inject
    FieldPlaces(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns "offset 0x68, bits 8 to 9", or nothing for what is no member. */
    public String of(Declarator member) {
        if (member.getName() == null || !(Declarators.owner(member) instanceof MemberDeclaration declaration)) {
            return "";
        }
        EObject structure = declaration.eContainer();
        if (!(structure instanceof StructDefinition || structure instanceof DriverContext)
                || !(types.typeOf((TypeDeclaration) structure) instanceof StructType type) || type.find(member.getName()) == null) {
            return "";
        }
        StructType.Member found = type.find(member.getName());
        String offset = "offset 0x" + Integer.toHexString(found.offset()).toUpperCase(java.util.Locale.ROOT);
        if (found.bitWidth() == 0) {
            return offset;
        }
        int last = found.bitOffset() + found.bitWidth() - 1;
        return offset + (found.bitWidth() == 1 ? ", bit " + last : ", bits " + found.bitOffset() + " to " + last);
    }
}
