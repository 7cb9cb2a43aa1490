package org.dmaworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dmaworkbench.lang.issues.IssuePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dmaw explain}: the help page of an issue code or of a violation; without a code, the list of all. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Shows the help page of an issue code or of a violation, or lists all codes.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "An issue code or the id of a violation, as reports show it; none lists all.")
    private String code;

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (code == null) {
            IssuePages.titles().forEach((each, title) -> streams.out().printf("%-8s %s%n", each, title));
        } else {
            streams.out().print(IssuePages.find(code).orElseThrow(this::unknown));
        }
        return ExitCode.HOLDS;
    }

    private WrongUsage unknown() {
        List<String> near = IssuePages.near(code);
        return new WrongUsage("there is no help page for '" + code + "'; "
                + (near.isEmpty() ? "'dmaw explain' lists all codes" : "did you mean " + String.join(", ", near) + "?"));
    }
}
