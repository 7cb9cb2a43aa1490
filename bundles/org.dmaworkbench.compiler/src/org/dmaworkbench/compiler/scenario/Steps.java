package org.dmaworkbench.compiler.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.compiler.body.SourceMap;
import org.dmaworkbench.lang.scenario.Buffer;
import org.dmaworkbench.lang.scenario.Cancel;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.scenario.FailNext;
import org.dmaworkbench.lang.scenario.GrantRegisters;
import org.dmaworkbench.lang.scenario.HoldRegisters;
import org.dmaworkbench.lang.scenario.NameReference;
import org.dmaworkbench.lang.scenario.PinStep;
import org.dmaworkbench.lang.scenario.Power;
import org.dmaworkbench.lang.scenario.RegisterStep;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.dmaworkbench.lang.scenario.Sleep;
import org.dmaworkbench.lang.scenario.Step;
import org.dmaworkbench.lang.scenario.Submit;
import org.dmaworkbench.lang.scenario.Handle;
import org.dmaworkbench.lang.scenario.SubmitKind;
import org.dmaworkbench.lang.scenario.Wait;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.AppStep;

/** Turns the steps of applications and timed actions into their computed form. */
final class Steps {
    private static final long LONGEST_BUFFER = 1L << 30;
    private static final int PAGE = 4096;
    /** Inputs of the chip (facts pci9656 1.4.4, 1.4.7, 1.4.9). */
    private static final List<String> PINS = List.of("LINTi", "USERi", "DREQ0", "DREQ1", "EOT0", "EOT1");

    private final Values values;
    private final Patterns patterns;
    private final RegisterNames registers;
    private final SourceMap sources;
    private final Map<Buffer, Long> lengths = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Steps(Values values, Patterns patterns, RegisterNames registers, SourceMap sources) {
        this.registers = registers;
        this.values = values;
        this.patterns = patterns;
        this.sources = sources;
    }

    AppStep of(Step step) {
        return switch (step) {
            case Buffer b -> buffer(b);
            case Submit s -> submit(s);
            case Wait w -> new AppStep.Await(w.getRequest().getName(), sources.position(w));
            case Sleep s -> new AppStep.Sleep(Surroundings.between(values, s.getTime(), 0, Long.MAX_VALUE),
                    sources.position(s));
            case Handle h -> new AppStep.Handle(h.isOpen(), sources.position(h));
            case Cancel c -> new AppStep.Cancel(c.getRequest().getName(), sources.position(c));
            case Power p -> new AppStep.Power(event(p), sources.position(p));
            case HoldRegisters h -> new AppStep.HoldRegisters(sources.position(h));
            case GrantRegisters g -> new AppStep.GrantRegisters(sources.position(g));
            case FailNext f -> new AppStep.FailNext(AppStep.HalFunction.valueOf(f.getCall().name()), failure(f), sources.position(f));
            case RegisterStep r -> access(r);
            case PinStep p -> pin(p);
            default -> throw new ScenarioProblem(step, IssueCode.C001, "This step is not known");
        };
    }

    private AppStep access(RegisterStep r) {
        Hardware.Register register = registers.of(r, r.getRegister(), ReferenceText.of(r, ScenarioPackage.Literals.REGISTER_STEP__REGISTER));
        return new AppStep.RegisterAccess(r.isLocal(), r.isWrite(), register.bar(), register.offset(), register.width(),
                r.isWrite() ? registers.value(register, r.getValue(), values) : 0, sources.position(r));
    }

    private AppStep pin(PinStep p) {
        if (!PINS.contains(p.getName())) {
            throw new ScenarioProblem(p, IssueCode.C008, "The chip has no input pin '" + p.getName() + "'; it has " + String.join(", ", PINS));
        }
        return new AppStep.DrivePin(p.getName(), Surroundings.between(values, p.getLevel(), 0, 1) != 0, sources.position(p));
    }

    private static AppStep.PowerEvent event(Power power) {
        String words = power.getEvent().replaceAll("\\s+", " ");
        for (AppStep.PowerEvent event : AppStep.PowerEvent.values()) {
            if (event.text().equals(words)) {
                return event;
            }
        }
        throw new ScenarioProblem(power, IssueCode.C001, "This step is not known");
    }

    /** A status in canonical form; a success would not make anything fail. */
    private long failure(FailNext f) {
        int status = (int) values.of(f.getStatus());
        if (status >= 0) {
            throw new ScenarioProblem(f.getStatus(), IssueCode.C003, "The status is no failure");
        }
        return status;
    }

    private AppStep buffer(Buffer b) {
        unique(b, b.getName());
        int offset = b.getOffset() == null ? 0 : (int) Surroundings.between(values, b.getOffset(), 0, PAGE - 1);
        return new AppStep.MakeBuffer(b.getName(), length(b), offset, Surroundings.pages(values, b.getPages()),
                patterns.of(b.getContent()),
                sources.position(b));
    }

    /** Returns the length of a buffer in bytes. */
    long length(Buffer b) {
        return lengths.computeIfAbsent(b, x -> Surroundings.between(values, b.getLength(), 0, LONGEST_BUFFER));
    }

    private AppStep submit(Submit s) {
        if (s.getName() != null) {
            unique(s, s.getName());
        }
        boolean ioctl = s.getKind() == SubmitKind.IOCTL;
        List<Expression> arguments = s.getArguments();
        long code = ioctl ? values.of(arguments.get(0)) : 0;
        List<Expression> data = ioctl ? arguments.subList(1, arguments.size()) : arguments;
        if (data.size() > 2 || data.size() == 2 && bufferOf(data.get(0)) == null) {
            throw new ScenarioProblem(s, IssueCode.C005, "A request has a buffer and a length, or one of them");
        }
        Buffer buffer = data.isEmpty() ? null : bufferOf(data.get(0));
        long length = data.isEmpty() ? 0 : buffer != null && data.size() == 1 ? length(buffer)
                : Surroundings.between(values, data.get(data.size() - 1), 0, buffer != null ? length(buffer)
                : LONGEST_BUFFER);
        if (!ioctl && (s.isInternal() || s.getInput() != null)) {
            throw new ScenarioProblem(s, IssueCode.C005, "Only an I/O control has an input buffer or is internal");
        }
        AppStep.Kind kind = switch (s.getKind()) {
            case READ -> AppStep.Kind.READ;
            case WRITE -> AppStep.Kind.WRITE;
            case IOCTL -> s.isInternal() ? AppStep.Kind.INTERNAL_IOCTL : AppStep.Kind.IOCTL;
        };
        Buffer input = s.getInput() == null ? null : bufferOf(s.getInput());
        long inputLength = s.getInput() == null ? 0 : input != null ? length(input) : Surroundings.between(values, s.getInput(), 0, LONGEST_BUFFER);
        return new AppStep.Submit(s.getName() == null ? "" : s.getName(), kind, buffer == null ? "" : buffer.getName(), length,
                s.getOffset() == null ? 0 : values.of(s.getOffset()), code & 0xFFFF_FFFFL, input == null ? "" : input.getName(), inputLength,
                s.isKernel() || s.isInternal(), s.isAsynchronous(),
                buffer == null || buffer.getPiece() == null ? 0 : Surroundings.between(values, buffer.getPiece(), 1, LONGEST_BUFFER),
                sources.position(s));
    }

    private static Buffer bufferOf(Expression e) {
        return e instanceof NameReference n && n.getTarget() instanceof Buffer b ? b : null;
    }

    private void unique(Step step, String name) {
        if (!names.add(name)) {
            throw new ScenarioProblem(step, IssueCode.C007, "The name '" + name + "' is used twice in this scenario");
        }
    }
}
