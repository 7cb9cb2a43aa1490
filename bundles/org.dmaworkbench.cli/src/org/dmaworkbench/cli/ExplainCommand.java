package org.dmaworkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dmaw explain}: the help page of an issue code or of a violation. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Shows the help page of an issue code or of a violation.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "CODE", description = "An issue code or the id of a violation, as reports show it.")
    private String code;

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!code.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new WrongUsage("'" + code + "' is no issue code");
        }
        String upper = code.toUpperCase(Locale.ROOT);
        String page = Stream.of("issues/" + upper, "violations/" + upper, "violations/" + code).map(ExplainCommand::page)
                .filter(Objects::nonNull).findFirst().orElse(null);
        if (page == null) {
            throw new WrongUsage("there is no help page for " + code);
        }
        streams.out().print(page);
        return ExitCode.HOLDS;
    }

    private static String page(String name) {
        try {
            Path file = Path.of(System.getProperty("dmaw.home", ""), "docs", name + ".md");
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            try (InputStream in = ExplainCommand.class.getResourceAsStream("/docs/" + name + ".md")) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
