package org.dmaworkbench.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.debug.session.MachineReader;
import org.dmaworkbench.debug.session.Suspension;
import org.dmaworkbench.debug.value.ValueNode;
import org.dmaworkbench.sim.Inspector;

/** Something that a script expects where the run stands. */
@FunctionalInterface
interface Expect {
    void check(DebugScript script);

    /** The innermost driver function and its line. */
    static Expect at(String function, int line) {
        return script -> {
            Inspector.Frame top = script.top();
            assertEquals(function + ":" + line, top.name() + ":" + top.at().line());
        };
    }

    /** The innermost driver function. */
    static Expect in(String function) {
        return script -> assertEquals(function, script.top().name());
    }

    /** The text of a variable of the innermost driver function; steps into members with '.'. */
    static Expect local(String path, String text) {
        return script -> assertEquals(text, value(script, path).text(), path);
    }

    /** Why it stands. */
    static Expect because(Suspension.Reason reason) {
        return script -> assertEquals(reason, script.suspension().reason());
    }

    /** The start of the name of the context that is about to run. */
    static Expect context(String name) {
        return script -> {
            String actual = script.context().name();
            assertTrue(actual.startsWith(name), () -> "context " + actual + " does not start with " + name);
        };
    }

    /** The driver functions on the stack, innermost first, with those of interrupted contexts below. */
    static Expect stack(String... functions) {
        return script -> assertEquals(List.of(functions), script.session().stack(script.suspension().context()).stream()
                .filter(f -> f.function() >= 0 && !f.name().startsWith("$")).map(Inspector.Frame::name).toList());
    }

    private static ValueNode value(DebugScript script, String path) {
        return script.session().inspect(simulation -> {
            MachineReader reader = new MachineReader(simulation);
            List<ValueNode> nodes = reader.variables(script.top());
            ValueNode found = null;
            for (String name : path.split("\\.")) {
                List<ValueNode> among = nodes;
                found = among.stream().filter(n -> n.name().equals(name)).findFirst()
                        .orElseThrow(() -> new AssertionError("no " + name + " of " + path + " in " + among.stream().map(ValueNode::name).toList()));
                nodes = found.expandable() ? reader.values().children(found) : List.of();
            }
            return found;
        });
    }
}
