package org.dmaworkbench.lang.types;

import java.util.List;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.ContextTypeDeclaration;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.program.type.CType;

/** Functions from a handle to its typed context (facts kmdf 8). */
public final class ContextAccessors {
    private ContextAccessors() { }

    /** Returns the declaration of the context structure that the accessor gives access to, or null. */
    public static TypeDeclaration context(ContextAccessor accessor) {
        return switch (accessor.eContainer()) {
            case DriverContext c -> c;
            case ContextTypeDeclaration c -> c.getType() == null || c.getType().eIsProxy() ? null : c.getType();
            case null, default -> null;
        };
    }

    /**
     * Returns the accessor's function type: any handle in, pointer to the context out; null if the context is
     * unknown.
     */
    public static CType.Func type(ContextAccessor accessor, ExpressionTypes types) {
        TypeDeclaration context = context(accessor);
        CType struct = context == null ? null : types.typeOf(context);
        return struct == null ? null : new CType.Func(new CType.Pointer(struct), List.of(handle(accessor)), false);
    }

    private static CType handle(ContextAccessor accessor) {
        String owner = accessor.eContainer() instanceof DriverContext c ? c.getOwner() == null ? "device"
                : c.getOwner() : "";
        return new CType.Handle(switch (owner) {
            case "device" -> "WDFDEVICE";
            case "transaction" -> "WDFDMATRANSACTION";
            case "queue" -> "WDFQUEUE";
            case "request" -> "WDFREQUEST";
            case "interrupt" -> "WDFINTERRUPT";
            case "timer" -> "WDFTIMER";
            case "workitem" -> "WDFWORKITEM";
            case "dpc" -> "WDFDPC";
            case "dmaenabler" -> "WDFDMAENABLER";
            case "commonbuffer" -> "WDFCOMMONBUFFER";
            case "spinlock" -> "WDFSPINLOCK";
            case "waitlock" -> "WDFWAITLOCK";
            case "collection" -> "WDFCOLLECTION";
            case "file" -> "WDFFILEOBJECT";
            case "driver" -> "WDFDRIVER";
            default -> CTypes.ANY_HANDLE;
        });
    }
}
