package org.dmaworkbench.compiler.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dmaworkbench.lang.kmdf.CaseLabel;
import org.dmaworkbench.lang.kmdf.DefaultLabel;
import org.dmaworkbench.lang.kmdf.SwitchStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.eclipse.emf.ecore.EObject;

/** Writes the jump to a switch's case. */
final class Switches {
    private final FunctionBody body;
    private final Function<EObject, Label> labels;

    Switches(FunctionBody body, Function<EObject, Label> labels) {
        this.body = body;
        this.labels = labels;
    }

    /** Compares the value with each case in order of the source, then goes to default or to {@code end}. */
    void dispatch(SwitchStatement s, Label end) {
        FunctionBuilder out = body.out();
        CType type = Conversions.promote(body.expressions().type(s.getValue()));
        IntKind kind = CTypes.kind(type);
        int value = body.expressions().converted(s.getValue(), type);
        Label otherwise = end;
        for (EObject label : labelsOf(s)) {
            if (label instanceof CaseLabel c) {
                Long constant = body.types().constant(c.getValue());
                if (constant == null) {
                    throw new Unsupported(c, "a case label that is not constant");
                }
                out.branch(true, out.binaryConst(BinaryOp.EQ, kind, value, kind.canonical(constant)), labels.apply(c));
            } else {
                otherwise = labels.apply(label);
            }
        }
        out.jump(otherwise);
    }

    /** Returns the case and default labels of a switch, without those of switches inside. */
    static List<EObject> labelsOf(SwitchStatement s) {
        List<EObject> found = new ArrayList<>();
        collect(s.getBody(), found);
        return found;
    }

    private static void collect(EObject syntax, List<EObject> found) {
        if (syntax instanceof CaseLabel || syntax instanceof DefaultLabel) {
            found.add(syntax);
        }
        for (EObject child : syntax.eContents()) {
            if (!(child instanceof SwitchStatement)) {
                collect(child, found);
            }
        }
    }
}
