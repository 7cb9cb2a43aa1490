package org.dmaworkbench.cli;

import java.util.Map;
import org.dmaworkbench.lang.settings.ProjectDefines;
import picocli.CommandLine.Option;

/** The option that sets preprocessor names, for every command that reads sources. */
final class Defines {
    @Option(names = {"-D", "--define"}, paramLabel = "NAME[=VALUE]", mapFallbackValue = ProjectDefines.DEFAULT_VALUE,
            description = "Sets a name for #if and #ifdef lines; it wins over the project's file " + ProjectDefines.FILE + ". May be given several times.")
    private Map<String, String> names = Map.of();

    /** Returns name to value. */
    Map<String, String> names() {
        for (String name : names.keySet()) {
            if (!ProjectDefines.isName(name)) {
                throw new WrongUsage("'" + name + "' is no name that -D can set; write -D NAME or -D NAME=VALUE");
            }
        }
        return names;
    }
}
