package org.dmaworkbench.compiler.scenario;

import java.util.List;
import java.util.stream.IntStream;
import org.dmaworkbench.compiler.body.SourceMap;
import org.dmaworkbench.lang.scenario.Access;
import org.dmaworkbench.lang.scenario.Accesses;
import org.dmaworkbench.lang.scenario.BufferBytes;
import org.dmaworkbench.lang.scenario.BugCheck;
import org.dmaworkbench.lang.scenario.BugCheckParameter;
import org.dmaworkbench.lang.scenario.Bytes;
import org.dmaworkbench.lang.scenario.BytesEqual;
import org.dmaworkbench.lang.scenario.Callbacks;
import org.dmaworkbench.lang.scenario.Completes;
import org.dmaworkbench.lang.scenario.Descriptor;
import org.dmaworkbench.lang.scenario.Descriptors;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.scenario.FinalRegister;
import org.dmaworkbench.lang.scenario.NoViolations;
import org.dmaworkbench.lang.scenario.Outstanding;
import org.dmaworkbench.lang.scenario.PatternBytes;
import org.dmaworkbench.lang.scenario.Phase;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.dmaworkbench.lang.scenario.SramBytes;
import org.dmaworkbench.lang.scenario.Transfers;
import org.dmaworkbench.lang.scenario.ViolationRecorded;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.program.type.IntKind;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Turns expectations into their computed form. */
final class Expectations {
    private final Program program;
    private final Values values;
    private final Patterns patterns;
    private final Steps steps;
    private final RegisterNames registers;
    private final SourceMap sources;

    Expectations(Program program, Values values, Patterns patterns, Steps steps, RegisterNames registers, SourceMap sources) {
        this.registers = registers;
        this.program = program;
        this.values = values;
        this.patterns = patterns;
        this.steps = steps;
        this.sources = sources;
    }

    Expectation of(org.dmaworkbench.lang.scenario.Expectation e) {
        String text = text(e.getCondition());
        SourcePosition at = sources.position(e);
        return switch (e.getCondition()) {
            case Completes c -> new Expectation.Completes(c.getRequest().getName(), status(c),
                    ReferenceText.of(c, ScenarioPackage.Literals.COMPLETES__STATUS),
                    c.getInformation() == null ? -1 : values.of(c.getInformation()), text, at);
            case Outstanding o -> new Expectation.Outstanding(o.getRequest().getName(), text, at);
            case BytesEqual b -> bytesEqual(b, text, at);
            case Accesses a -> new Expectation.Accesses(a.getPhase() == Phase.START ? Expectation.Phase.START
                    : Expectation.Phase.TRAFFIC,
                    a.getAccesses().stream().map(this::access).toList(), text, at);
            case Descriptors d -> new Expectation.Descriptors((int) Surroundings.between(values, d.getTransfer(), 1,
                    Integer.MAX_VALUE),
                    d.getDescriptors().stream().map(this::descriptor).toList(), text, at);
            case Transfers t -> new Expectation.Transfers((int) Surroundings.between(values, t.getCount(), 0,
                    Integer.MAX_VALUE), text, at);
            case Callbacks c -> new Expectation.Callbacks(c.isExact(), names(c), text, at);
            case NoViolations n -> new Expectation.NoViolations(text, at);
            case ViolationRecorded v -> new Expectation.Violation(v.getId(), text, at);
            case BugCheck b -> new Expectation.BugCheck(values.of(b.getCode()), parameters(b), text, at);
            case FinalRegister r -> new Expectation.FinalRegister(registers.of(r, r.getRegister(), ReferenceText.of(r,
                    ScenarioPackage.Literals.FINAL_REGISTER__REGISTER)).name(), values.of(r.getValue()), text, at);
            default -> throw new ScenarioProblem(e, IssueCode.C001, "This expectation is not known");
        };
    }

    private long status(Completes c) {
        String name = ReferenceText.of(c, ScenarioPackage.Literals.COMPLETES__STATUS);
        Long value = program.constants().get(name);
        if (value == null) {
            throw new ScenarioProblem(c, IssueCode.C001, "'" + name + "' is not a status code");
        }
        return IntKind.I32.canonical(value);
    }

    private Expectation bytesEqual(BytesEqual b, String text, SourcePosition at) {
        long length = Math.max(length(b.getActual()), length(b.getExpected()));
        return new Expectation.BytesEqual(bytes(b.getActual(), length), bytes(b.getExpected(), length), text, at);
    }

    private long length(Bytes b) {
        return switch (b) {
            case BufferBytes x when x.getFrom() == null -> steps.length(x.getBuffer());
            case BufferBytes x -> stretch(x.getFrom(), x.getTo());
            case SramBytes x -> stretch(x.getFrom(), x.getTo());
            default -> -1;
        };
    }

    private long stretch(Expression from, Expression to) {
        long first = Surroundings.between(values, from, 0, Integer.MAX_VALUE);
        return Surroundings.between(values, to, first - 1, Integer.MAX_VALUE) - first + 1;
    }

    private Expectation.Bytes bytes(Bytes b, long length) {
        if (length < 0) {
            throw new ScenarioProblem(b, IssueCode.C003, "One side must say how many bytes are compared");
        }
        if (length(b) >= 0 && length(b) != length) {
            throw new ScenarioProblem(b, IssueCode.C003, "The two sides have " + length(b) + " and " + length
                    + " bytes");
        }
        return switch (b) {
            case BufferBytes x -> new Expectation.Bytes.OfBuffer(x.getBuffer().getName(), x.getFrom() == null ? 0
                    : values.of(x.getFrom()), length);
            case SramBytes x -> new Expectation.Bytes.OfSram(values.of(x.getFrom()), length);
            case PatternBytes x -> new Expectation.Bytes.OfPattern(patterns.of(x.getPattern()), 0, length);
            default -> throw new ScenarioProblem(b, IssueCode.C001, "These bytes are not known");
        };
    }

    private Expectation.Access access(Access a) {
        Hardware.Register register = registers.of(a, a.getRegister(),
                ReferenceText.of(a, ScenarioPackage.Literals.ACCESS__REGISTER));
        return new Expectation.Access(a.isWrite(), register.name(), register.width(), values.of(a.getValue()));
    }

    private Expectation.Descriptor descriptor(Descriptor d) {
        return new Expectation.Descriptor(values.of(d.getAddress()), d.getWords().stream()
                .map(w -> values.of(w) & 0xFFFF_FFFFL).toList());
    }

    private List<Long> parameters(BugCheck b) {
        return b.getParameters().stream().map(this::parameter).toList();
    }

    private Long parameter(BugCheckParameter p) {
        return p.isAny() ? null : (Long) values.of(p.getValue());
    }

    private static List<String> names(Callbacks c) {
        return IntStream.range(0, c.getFunctions().size())
                .mapToObj(i -> ReferenceText.of(c, ScenarioPackage.Literals.CALLBACKS__FUNCTIONS, i)).toList();
    }

    private static String text(EObject condition) {
        String text = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(condition)).replaceAll("\\s+",
                " ").trim();
        return text.length() <= 160 ? text : text.substring(0, 157) + "...";
    }
}
