package org.dmaworkbench.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.compiler.Diagnostic.Severity;
import org.dmaworkbench.compiler.ProjectCodes;

/**
 * Prints diagnostics as compilers do: {@code file:line:column: severity CODE: message}, the source line with a mark below
 * the place, and what to do next.
 */
final class DiagnosticPrinter {
    private static final int SHOWN = 50;
    private static final int WIDTH = 120;
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing((Diagnostic d) -> d.file().toString())
            .thenComparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column).thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final PrintStream out;
    private final boolean colour;
    private final Map<Path, List<String>> sources = new HashMap<>();
    private final Path here = Path.of("").toAbsolutePath();

    DiagnosticPrinter(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /**
     * Prints those of at least the given severity, in order of place, and a line that counts them. Faults of the compiler
     * itself are left to {@link FaultReport}.
     */
    void print(List<Diagnostic> all, Severity least) {
        List<Diagnostic> wanted = all.stream().filter(d -> d.severity().compareTo(least) <= 0)
                .filter(d -> !d.code().equals(ProjectCodes.INTERNAL_ERROR)).distinct().sorted(ORDER).toList();
        wanted.stream().limit(SHOWN).forEach(this::print);
        if (wanted.isEmpty()) {
            return;
        }
        long errors = wanted.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long warnings = wanted.stream().filter(d -> d.severity() == Severity.WARNING).count();
        String more = wanted.size() > SHOWN ? " (" + (wanted.size() - SHOWN) + " not shown)" : "";
        String first = wanted.stream().sorted(Comparator.comparing(Diagnostic::severity)).map(Diagnostic::code)
                .filter(c -> c != null && !c.isEmpty()).findFirst().orElse(null);
        out.println(count(errors, "error") + ", " + count(warnings, "warning") + more
                + (first == null ? "" : "; 'dmaw explain " + first + "' says more"));
    }

    private void print(Diagnostic d) {
        String severity = d.severity().name().toLowerCase(Locale.ROOT);
        out.println(paint("1", show(d.file()) + (d.line() == 0 ? ":" : ":" + d.line() + ":" + d.column() + ":")) + " "
                + paint(d.severity() == Severity.ERROR ? "1;31" : "1;33", severity) + " " + d.code() + ": " + d.message());
        excerpt(d);
        if (d.help() != null && !d.help().isBlank() && !d.help().startsWith("See the help page")) {
            out.println("  help: " + d.help());
        }
    }

    /** Shows a window of the line around the place, so that a line of megabytes stays a line. */
    private void excerpt(Diagnostic d) {
        List<String> lines = sources.computeIfAbsent(d.file(), DiagnosticPrinter::read);
        if (d.line() < 1 || d.line() > lines.size()) {
            return;
        }
        String line = lines.get(d.line() - 1);
        int column = Math.max(0, Math.min(d.column() - 1, line.length()));
        int length = d.endLine() == d.line() ? Math.max(1, d.endColumn() - d.column()) : Math.max(1, line.length() - column);
        int from = column < WIDTH - 20 ? 0 : column - 40;
        int to = Math.min(line.length(), from + WIDTH);
        String window = printable(line.substring(from, to));
        int marks = Math.max(1, Math.min(length, to - column));
        String number = Integer.toString(d.line());
        String prefix = from > 0 ? "..." : "";
        out.println("  " + number + " | " + prefix + window + (to < line.length() ? "..." : ""));
        out.println("  " + " ".repeat(number.length()) + " | " + " ".repeat(prefix.length() + column - from)
                + paint("1;32", "^" + "~".repeat(marks - 1)));
    }

    private String show(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : file.toString();
    }

    private String paint(String codes, String text) {
        return colour ? "\033[" + codes + "m" + text + "\033[0m" : text;
    }

    private static List<String> read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Every character takes one column: tabs become blanks, control characters dots, and all that is not ASCII in rubbish. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int highest = text.indexOf('\uFFFD') < 0 ? 0xFFFF : 0x7E;
        text.chars().forEach(c -> shown.append(c == '\t' ? ' ' : c < 0x20 || c >= 0x7F && c < 0xA0 || c > highest ? '.' : (char) c));
        return shown.toString();
    }

    private static String count(long n, String noun) {
        return n == 0 ? "no " + noun + "s" : n + " " + noun + (n == 1 ? "" : "s");
    }
}
