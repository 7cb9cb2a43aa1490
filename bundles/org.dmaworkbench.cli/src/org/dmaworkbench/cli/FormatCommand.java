package org.dmaworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.SourceLayout;
import org.dmaworkbench.lang.formatting.FormatOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dmaw format}: lays out models and scenarios. */
@Command(name = "format", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lays out models and scenarios: indentation, spaces, braces. Only white space changes.")
final class FormatCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Folders (their .kmdf and .scenario files) and files; .c and .h files only when named.")
    private List<Path> paths;

    @ArgGroup
    private Mode mode = new Mode();

    @Option(names = "--braces", paramLabel = "STYLE", defaultValue = "k&r", description = "k&r (default) or allman.")
    private String braces;

    @Option(names = "--indent", paramLabel = "COLUMNS", defaultValue = "4", description = "Columns per level; 4 by default.")
    private int indent;

    @Option(names = "--tabs", description = "Indents with tabs of that width.")
    private boolean tabs;

    private final Streams streams;

    FormatCommand(Streams streams) {
        this.streams = streams;
    }

    /** What happens to a file that would change; without either its new text is printed. */
    private static final class Mode {
        @Option(names = "--check", description = "Names the files that would change; exit code 1 if there are any.")
        private boolean check;

        @Option(names = "--write", description = "Changes the files and names those that changed.")
        private boolean write;
    }

    @Override
    public Integer call() {
        FormatOptions options = options();
        int changed = 0;
        for (Path file : files()) {
            try {
                changed += format(file, options) ? 1 : 0;
            } catch (IllegalArgumentException e) {
                throw new WrongUsage("'" + file + "' is neither a model nor a scenario");
            } catch (IOException e) {
                throw new WrongUsage("'" + file + "' cannot be read or written as UTF-8 text; check its permissions and encoding");
            }
        }
        return mode.check && changed > 0 ? ExitCode.FAILS : ExitCode.HOLDS;
    }

    private FormatOptions options() {
        FormatOptions.Braces style = switch (braces.toLowerCase(java.util.Locale.ROOT)) {
            case "k&r", "kr" -> FormatOptions.Braces.K_AND_R;
            case "allman" -> FormatOptions.Braces.ALLMAN;
            default -> throw new WrongUsage("'" + braces + "' is no style of braces; write k&r or allman");
        };
        return new FormatOptions(style, tabs, indent, indent, FormatOptions.DEFAULT.blankLines());
    }

    private boolean format(Path file, FormatOptions options) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String laidOut = SourceLayout.format(file, text, options);
        boolean changes = !laidOut.equals(text);
        if (mode.write && changes) {
            Files.writeString(file, laidOut, StandardCharsets.UTF_8);
        }
        if (!mode.check && !mode.write) {
            streams.out().print(laidOut);
        } else if (changes) {
            streams.out().println(file);
        }
        return changes;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUsage("'" + path + "' does not exist");
            }
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".kmdf") || f.toString().endsWith(".scenario")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
