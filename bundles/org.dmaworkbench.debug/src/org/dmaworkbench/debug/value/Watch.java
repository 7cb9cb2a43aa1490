package org.dmaworkbench.debug.value;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/**
 * Evaluates the C expressions that people watch or put on breakpoints: names, members, elements, what pointers point to, arithmetic,
 * comparison and logic in 64 bits. Nothing is assigned and nothing called, so watching never changes the machine.
 */
public final class Watch {
    private static final CType NUMBER = new CType.Int("LONGLONG", IntKind.I64);
    /** Operators of two operands, loosest first. */
    private static final List<List<String>> BINARY = List.of(List.of("||"), List.of("&&"), List.of("|"), List.of("^"), List.of("&"),
            List.of("==", "!="), List.of("<=", ">=", "<", ">"), List.of("<<", ">>"), List.of("+", "-"), List.of("*", "/", "%"));

    private final ValueReader reader;
    private final Function<String, ValueNode> names;
    private final Map<String, Long> constants;
    private WatchText text;

    /**
     * @param reader reads values of the machine
     * @param names the variables in scope by name, null for what is none
     * @param constants enumerators and constants of the program
     */
    public Watch(ValueReader reader, Function<String, ValueNode> names, Map<String, Long> constants) {
        this.reader = reader;
        this.names = names;
        this.constants = constants;
    }

    /**
     * Returns the value of an expression.
     *
     * @throws UnreadableException if it is none or cannot be read; the message says why, for the user
     */
    public ValueNode value(String expression) {
        text = new WatchText(expression);
        ValueNode value = binary(0);
        if (!text.atEnd()) {
            throw new UnreadableException("'" + text.rest() + "' is not expected here");
        }
        return new ValueNode(expression, value.type(), value.place(), value.text(), value.expandable());
    }

    /** Returns whether an expression is true, that is, not 0. */
    public boolean holds(String expression) {
        return reader.number(value(expression)) != 0;
    }

    private ValueNode binary(int level) {
        if (level == BINARY.size()) {
            return unary();
        }
        ValueNode left = binary(level + 1);
        for (String operator = text.takeOperator(BINARY.get(level)); operator != null; operator = text.takeOperator(BINARY.get(level))) {
            ValueNode right = binary(level + 1);
            left = number(apply(operator, reader.number(left), reader.number(right)));
        }
        return left;
    }

    private static long apply(String operator, long a, long b) {
        if (b == 0 && (operator.equals("/") || operator.equals("%"))) {
            throw new UnreadableException("division by 0");
        }
        return switch (operator) {
            case "||" -> a != 0 || b != 0 ? 1 : 0;
            case "&&" -> a != 0 && b != 0 ? 1 : 0;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "&" -> a & b;
            case "==" -> a == b ? 1 : 0;
            case "!=" -> a != b ? 1 : 0;
            case "<=" -> a <= b ? 1 : 0;
            case ">=" -> a >= b ? 1 : 0;
            case "<" -> a < b ? 1 : 0;
            case ">" -> a > b ? 1 : 0;
            case "<<" -> a << b;
            case ">>" -> a >> b;
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            default -> a % b;
        };
    }

    private ValueNode unary() {
        if (text.take("!")) {
            return number(reader.number(unary()) == 0 ? 1 : 0);
        }
        if (text.take("-")) {
            return number(-reader.number(unary()));
        }
        if (text.take("~")) {
            return number(~reader.number(unary()));
        }
        if (text.take("*")) {
            return target(unary());
        }
        if (text.take("&")) {
            ValueNode of = unary();
            if (of.place() instanceof Place.InMemory memory && memory.bits() == 0) {
                return reader.node("&" + of.name(), new CType.Pointer(of.type()), new Place.InSlot(memory.address()));
            }
            throw new UnreadableException("'" + of.name() + "' has no address");
        }
        return postfix(primary());
    }

    private ValueNode postfix(ValueNode start) {
        ValueNode value = start;
        while (true) {
            if (text.take("->")) {
                value = member(target(value), text.name());
            } else if (text.take("[")) {
                value = element(value, reader.number(binary(0)));
                text.expect("]");
            } else if (text.take(".")) {
                value = member(value, text.name());
            } else {
                return value;
            }
        }
    }

    private ValueNode primary() {
        if (text.take("(")) {
            ValueNode inner = binary(0);
            text.expect(")");
            return inner;
        }
        Long literal = text.takeNumber();
        if (literal != null) {
            return number(literal);
        }
        String name = text.name();
        ValueNode variable = names.apply(name);
        if (variable != null) {
            return variable;
        }
        Long constant = constants.get(name);
        if (constant == null) {
            throw new UnreadableException("'" + name + "' is no variable here");
        }
        return number(constant);
    }

    private ValueNode target(ValueNode pointer) {
        if (!(pointer.type() instanceof CType.Pointer to)) {
            throw new UnreadableException("'" + pointer.name() + "' is no pointer");
        }
        long address = reader.number(pointer);
        if (address == 0) {
            throw new UnreadableException("'" + pointer.name() + "' is NULL");
        }
        return reader.node("*" + pointer.name(), to.target(), new Place.InMemory(address, 0, 0));
    }

    private ValueNode member(ValueNode of, String name) {
        return reader.children(of).stream().filter(child -> child.name().equals(name)).findFirst()
                .orElseThrow(() -> new UnreadableException(of.type().display() + " has no member '" + name + "'"));
    }

    private ValueNode element(ValueNode of, long index) {
        CType element = of.type() instanceof CType.Array array ? array.element() : of.type() instanceof CType.Pointer pointer ? pointer.target() : null;
        if (element == null || of.type() instanceof CType.Array && !(of.place() instanceof Place.InMemory)) {
            throw new UnreadableException("'" + of.name() + "' has no elements");
        }
        long start = of.place() instanceof Place.InMemory memory && of.type() instanceof CType.Array ? memory.address() : reader.number(of);
        return reader.node(of.name() + "[" + index + "]", element, new Place.InMemory(start + index * element.size(), 0, 0));
    }

    private ValueNode number(long value) {
        return reader.node("", NUMBER, new Place.InSlot(value));
    }
}
