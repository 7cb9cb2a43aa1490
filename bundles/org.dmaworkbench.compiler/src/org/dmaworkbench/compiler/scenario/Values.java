package org.dmaworkbench.compiler.scenario;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.scenario.Binary;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.scenario.NameReference;
import org.dmaworkbench.lang.scenario.Parameter;
import org.dmaworkbench.lang.scenario.Quantity;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.dmaworkbench.lang.scenario.Unary;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.emf.ecore.EObject;

/** Computes the values of a scenario: 64-bit integers; times in ns, sizes in bytes, rates in bytes per second. */
final class Values {
    private static final Map<String, Long> UNITS = Map.of("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L,
            "B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
    private static final Map<String, Long> RATES = Map.of("B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB",
            1_000_000_000L);

    private final ExpressionTypes types;
    private final Map<String, String> defines;
    private final Map<EObject, Long> bound = new HashMap<>();
    private final Set<Parameter> computing = new HashSet<>();

    Values(ExpressionTypes types, Map<String, String> defines) {
        this.types = types;
        this.defines = defines;
    }

    /** Gives a name a value: the variable of a table row, the index of a pattern. */
    void bind(EObject name, long value) {
        bound.put(name, value);
    }

    /** Computes a value. */
    long of(Expression e) {
        return switch (e) {
            case Quantity q -> quantity(q);
            case NameReference n -> name(n);
            case Unary u -> u.getOp().equals("-") ? -of(u.getOperand()) : ~of(u.getOperand());
            case Binary b -> binary(b);
            case null, default -> throw new ScenarioProblem(e, IssueCode.C001, "This value cannot be computed");
        };
    }

    private long quantity(Quantity q) {
        BigInteger number = number(q);
        Long unit = q.getUnit() == null ? Long.valueOf(1) : (q.isRate() ? RATES : UNITS).get(q.getUnit());
        if (unit == null) {
            throw new ScenarioProblem(q, IssueCode.C001, "'" + q.getUnit()
                    + "/s' is not a rate; use B/s, KB/s, MB/s or GB/s");
        }
        BigInteger value = number.multiply(BigInteger.valueOf(unit));
        if (value.bitLength() > 64) {
            throw new ScenarioProblem(q, IssueCode.C003, "The number does not fit 64 bits");
        }
        return value.longValue();
    }

    private static BigInteger number(Quantity q) {
        String text = q.getText().replace("_", "").toLowerCase(Locale.ROOT);
        try {
            return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
        } catch (NumberFormatException e) {
            throw new ScenarioProblem(q, IssueCode.C001, "'" + q.getText() + "' is not a number");
        }
    }

    private long name(NameReference n) {
        EObject target = n.getTarget();
        Long known = bound.get(target);
        if (known != null) {
            return known;
        }
        if (target instanceof Parameter p) {
            return parameter(p);
        }
        Long constant = types.constantOf(target);
        if (constant == null) {
            throw new ScenarioProblem(n, IssueCode.C001, "'"
                    + ReferenceText.of(n, ScenarioPackage.Literals.NAME_REFERENCE__TARGET)
                    + "' has no value here");
        }
        return constant;
    }

    private long parameter(Parameter p) {
        String outside = defines.get(p.getName());
        if (outside != null) {
            try {
                return Long.decode(outside);
            } catch (NumberFormatException e) {
                throw new ScenarioProblem(p, IssueCode.C001, "The value '" + outside + "' given for '" + p.getName()
                        + "' is not a number");
            }
        }
        if (!computing.add(p)) {
            throw new ScenarioProblem(p, IssueCode.C001, "The parameter '" + p.getName() + "' depends on itself");
        }
        try {
            return of(p.getValue());
        } finally {
            computing.remove(p);
        }
    }

    private long binary(Binary b) {
        long left = of(b.getLeft());
        long right = of(b.getRight());
        if (right == 0 && (b.getOp().equals("/") || b.getOp().equals("%"))) {
            throw new ScenarioProblem(b, IssueCode.C001, "The divisor is zero");
        }
        return switch (b.getOp()) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "%" -> left % right;
            case "<<" -> left << right;
            case ">>" -> left >>> right;
            case "&" -> left & right;
            case "|" -> left | right;
            default -> left ^ right;
        };
    }
}
