package org.dmaworkbench.sim.trace.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs that we did not write and that read what we export. {@code dmaw test} installs them where it may. */
final class OtherTools {
    private OtherTools() {
    }

    /** Runs a tool that the test cannot do without; where it is missing the test is skipped, and says so. */
    static String run(String packageName, String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is missing; install it with: apt-get install " + packageName);
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        assumeTrue(!said.contains("No module named 'jsonschema'"), "python3 has no jsonschema; install it with: apt-get install " + packageName);
        assertEquals(0, process.exitValue(), said);
        return said.strip();
    }

    /** Checks a JSON file against a schema; returns how many values were checked. */
    static int validate(Path schema, Path file, boolean lines) throws IOException, InterruptedException {
        String script = resource("validate.py").toString();
        String[] command = lines ? new String[] {"python3", script, schema.toString(), file.toString(), "lines"}
                : new String[] {"python3", script, schema.toString(), file.toString()};
        return Integer.parseInt(run("python3-jsonschema", command));
    }

    static Path resource(String name) {
        return Path.of(System.getProperty("dmaw.root"), "tests/org.dmaworkbench.sim.tests/resources/org/dmaworkbench/sim/trace/export", name);
    }
}
