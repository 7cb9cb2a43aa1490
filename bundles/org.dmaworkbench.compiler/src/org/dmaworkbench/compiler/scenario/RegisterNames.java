package org.dmaworkbench.compiler.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.Hardware;
import org.eclipse.emf.ecore.EObject;

/** The registers of a driver's hardware by the names that a scenario uses. */
final class RegisterNames {
    private final Hardware hardware;

    RegisterNames(Hardware hardware) {
        this.hardware = hardware;
    }

    /**
     * Returns a register.
     *
     * @param member what the name refers to, possibly a proxy
     * @param text the name as written
     */
    Hardware.Register of(EObject where, EObject member, String text) {
        String name = member instanceof Declarator d && d.getName() != null ? d.getName() : text;
        return Stream.of(hardware.registers(), hardware.configuration()).flatMap(List::stream)
                .filter(r -> r.name().equals(name) || r.name().endsWith("." + name)).findFirst()
                .orElseThrow(() -> new ScenarioProblem(where, IssueCode.C006, hardware.name() + " has no register '" + name + "'"));
    }

    /** Computes a value that a register can hold. */
    long value(Hardware.Register register, Expression e, Values values) {
        long value = values.of(e);
        if (register.width() < Long.SIZE && value >>> register.width() != 0) {
            throw new ScenarioProblem(e, IssueCode.C003, "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT) + " does not fit the "
                    + register.width() + " bits of " + register.name());
        }
        return value;
    }
}
