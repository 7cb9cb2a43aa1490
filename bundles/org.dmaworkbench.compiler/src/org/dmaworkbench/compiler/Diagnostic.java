package org.dmaworkbench.compiler;

import java.nio.file.Path;
import java.util.Locale;
import org.dmaworkbench.lang.validation.Advice;

/**
 * Something to tell the author about a file.
 *
 * @param file the file
 * @param line from 1; 0 if the message is about the whole file
 * @param column from 1; 0 if the message is about the whole file
 * @param endLine last line, from 1
 * @param endColumn column after the last character, from 1
 * @param offset characters from the start of the file
 * @param length characters
 * @param severity how bad it is
 * @param code issue code, which names a help page
 * @param message what is wrong
 * @param help what to do next, one sentence
 */
public record Diagnostic(Path file, int line, int column, int endLine, int endColumn, int offset, int length,
        Severity severity,
        String code, String message, String help) {

    /** How bad it is. */
    public enum Severity { ERROR, WARNING, INFO }

    /** Makes a diagnostic about a whole file. */
    static Diagnostic ofFile(Path file, Severity severity, String code, String message) {
        return new Diagnostic(file, 0, 0, 0, 0, 0, 0, severity, code, message, Advice.of(code));
    }

    /** Returns {@code file:line:column: error T012: message}, the form that terminals and editors make links of. */
    @Override
    public String toString() {
        String place = line == 0 ? "" : ":" + line + ":" + column;
        return file + place + ": " + severity.name().toLowerCase(Locale.ROOT) + " " + code + ": " + message;
    }
}
