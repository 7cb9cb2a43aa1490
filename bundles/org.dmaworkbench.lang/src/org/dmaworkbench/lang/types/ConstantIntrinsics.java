package org.dmaworkbench.lang.types;

import java.util.Map;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.eclipse.emf.ecore.EObject;

/** Values of intrinsics whose operands are constant. */
final class ConstantIntrinsics {
    private final ExpressionTypes types;
    private final ConstantEvaluator values;

    ConstantIntrinsics(ExpressionTypes types, ConstantEvaluator values) {
        this.types = types;
        this.values = values;
    }

    Long of(Intrinsic intrinsic, Call call, Map<EObject, Long> parameters) {
        if (call.getArguments().size() != intrinsic.arguments()) {
            return null;
        }
        return switch (intrinsic) {
            case FIELD_OFFSET, offsetof -> new ConstantAddresses(types, values).offset(types.typeOf(call.getArguments().get(0)), call.getArguments().get(1), parameters);
            case ARRAYSIZE, RTL_NUMBER_OF -> types.typeOf(call.getArguments().get(0)) instanceof CType.Array a
                    ? (Long) (long) a.length() : null;
            case min, max -> pick(intrinsic, call, parameters);
            default -> null;
        };
    }

    private Long pick(Intrinsic intrinsic, Call call, Map<EObject, Long> parameters) {
        Long a = values.of(call.getArguments().get(0), parameters);
        Long b = values.of(call.getArguments().get(1), parameters);
        CType type = types.typeOf(call);
        if (a == null || b == null || type == null) {
            return null;
        }
        IntKind kind = CTypes.kind(type);
        long x = kind.canonical(a);
        long y = kind.canonical(b);
        int order = kind.signed() ? Long.compare(x, y) : Long.compareUnsigned(x, y);
        return (order < 0) == (intrinsic == Intrinsic.min) ? x : y;
    }
}
