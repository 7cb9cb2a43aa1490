package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.hardware.Registers;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.Hardware;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** What is known of registers and fields, and what numbers mean that are written to them, as Markdown. */
@Singleton
public final class RegisterHover {
    private static final String WRITE = "WRITE_REGISTER_";

    private final Registers registers;
    private final ExpressionTypes types;

    @Inject
    RegisterHover(Registers registers, ExpressionTypes types) {
        this.registers = registers;
        this.types = types;
    }

    /** Returns what is known of a member that is a register or a field of one; empty for others. */
    public String of(Declarator member) {
        List<Hardware.Register> found = registers.of(member);
        if (!found.isEmpty()) {
            return register(found.get(0), found.size());
        }
        List<Registers.FieldOf> fields = registers.having(member);
        return fields.isEmpty() ? "" : field(fields);
    }

    private static String register(Hardware.Register r, int count) {
        StringBuilder text = new StringBuilder("register at ").append(r.bar() < 0 ? "configuration space " : "BAR" + r.bar() + "+").append(hex(r.offset(), 2))
                .append(r.localOffset() < 0 ? "" : " (local side " + hex(r.localOffset(), 2) + ")").append(", ").append(r.width()).append(" bits, reset ")
                .append(hex(r.reset(), r.width() / 4)).append(count > 1 ? ", first of " + count : "")
                .append(r.alias().isEmpty() ? "" : ", shows " + r.alias() + " again").append("\n\n");
        for (Hardware.Field f : r.fields()) {
            text.append("- ").append(f.bits()).append(" **").append(f.name()).append("** ").append(f.access())
                    .append(f.doc().isEmpty() || f.doc().equals(r.doc()) ? "" : ": " + f.doc()).append('\n');
        }
        return text.toString();
    }

    private static String field(List<Registers.FieldOf> all) {
        Hardware.Field f = all.get(0).field();
        long reset = f.of(all.get(0).register().reset());
        StringBuilder text = new StringBuilder("field of ")
                .append(all.stream().map(x -> x.register().name() + " (" + hex(x.register().offset(), 2) + ")").collect(Collectors.joining(", ")))
                .append(", ").append(f.bits()).append(", ").append(f.access()).append(", reset ").append(reset)
                .append(f.nameOf(reset).isEmpty() ? "" : " (" + f.nameOf(reset) + ")").append("\n");
        f.values().forEach(v -> text.append("\n- ").append(v.number()).append(" = ").append(v.meaning()));
        return text.append('\n').toString();
    }

    /** Returns what a number means that is assigned to a register or field, or handed to WRITE_REGISTER_XXX; empty elsewhere. */
    public String written(Expression number) {
        Expression value = number;
        while (value.eContainer() instanceof Expression outer && !(outer instanceof Assignment) && !(outer instanceof Call) && !(outer instanceof Member)) {
            value = outer;
        }
        Long constant = types.constant(value);
        constant = constant != null ? constant : types.constant(number);
        Expression target = target(value);
        return constant == null || target == null ? "" : decoded(target, constant);
    }

    private static Expression target(Expression value) {
        return switch (value.eContainer()) {
            case Assignment a when a.getValue() == value -> a.getTarget();
            case Call call when call.getArguments().size() == 2 && call.getArguments().get(1) == value
                    && call.getCallee() instanceof NameReference name && name.getTarget() instanceof Declarator f && f.getName() != null
                    && f.getName().startsWith(WRITE) -> call.getArguments().get(0);
            case null, default -> null;
        };
    }

    private String decoded(EObject target, long value) {
        List<Member> members = new ArrayList<>(EcoreUtil2.getAllContentsOfType(target, Member.class));
        if (target instanceof Member member) {
            members.add(0, member);
        }
        for (Member member : members) {
            List<Hardware.Register> found = registers.of(member.getMember());
            if (!found.isEmpty()) {
                return "**" + found.get(0).name() + "** = " + hex(value, found.get(0).width() / 4) + ": " + found.get(0).decode(value);
            }
            List<Registers.FieldOf> fields = registers.having(member.getMember());
            if (!fields.isEmpty()) {
                String name = fields.get(0).field().nameOf(value);
                return "**" + fields.get(0).field().name() + "** = " + value + (name.isEmpty() ? "" : ": " + name);
            }
        }
        return "";
    }

    private static String hex(long value, int digits) {
        long unsigned = digits >= 16 ? value : value & (1L << 4 * Math.max(digits, 8)) - 1;
        String text = Long.toHexString(unsigned).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
