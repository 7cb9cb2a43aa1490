package org.dmaworkbench.compiler.driver;

import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** The fields of the device context that receive handles of declared objects by having their names. */
final class HandleFields {
    private final FunctionBuilder out;
    private final int context;
    private final StructType type;

    /** Makes one; {@code context} is the slot with the context's address, or -1 if the device has no context. */
    HandleFields(FunctionBuilder out, int context, StructType type) {
        this.out = out;
        this.context = context;
        this.type = type;
    }

    /** Stores a handle in the field of this name if there is one of the handle's type. */
    void store(String name, CType.Handle handle, int slot) {
        StructType.Member member = context < 0 ? null : type.find(name);
        if (member != null && member.type().equals(handle)) {
            out.store(IntKind.U64, context, member.offset(), slot);
        }
    }
}
