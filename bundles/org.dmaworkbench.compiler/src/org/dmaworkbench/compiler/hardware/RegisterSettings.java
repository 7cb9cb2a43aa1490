package org.dmaworkbench.compiler.hardware;

import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.RegisterAccess;
import org.dmaworkbench.lang.kmdf.RegisterPath;
import org.dmaworkbench.lang.kmdf.RegisterReset;
import org.dmaworkbench.lang.kmdf.RegisterSegment;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;

/** Reset values and access kinds that a device declaration gives to registers and fields, by path. */
final class RegisterSettings {
    private final ExpressionTypes types;
    private final Map<String, Long> resets = new HashMap<>();
    private final Map<String, String> accesses = new HashMap<>();

    RegisterSettings(ExpressionTypes types) {
        this.types = types;
    }

    void reset(RegisterReset reset) {
        Long value = types.constant(reset.getValue());
        resets.put(text(reset.getPath()), value == null ? 0 : value);
    }

    void access(RegisterAccess access) {
        accesses.put(text(access.getPath()), access.getKind().getLiteral());
    }

    /** Returns the reset value of the register or field at a path, or null if the declaration says nothing. */
    Long reset(String path) {
        return resets.get(path);
    }

    /** Returns the access kind of the register or field at a path, or null if the declaration says nothing. */
    String access(String path) {
        return accesses.get(path);
    }

    private String text(RegisterPath path) {
        StringBuilder out = new StringBuilder();
        for (RegisterSegment segment : path.getSegments()) {
            out.append(out.isEmpty() ? "" : ".").append(ReferenceText.of(segment,
                    KmdfPackage.Literals.REGISTER_SEGMENT__MEMBER));
            for (Expression index : segment.getIndices()) {
                out.append('[').append(types.constant(index)).append(']');
            }
        }
        return out.toString();
    }
}
