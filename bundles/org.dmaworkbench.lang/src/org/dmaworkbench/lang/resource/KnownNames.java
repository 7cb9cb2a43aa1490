package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.dmaworkbench.lang.lexing.KnownMacros;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.library.KitHeaders;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.preprocessing.Builtins;
import org.dmaworkbench.lang.preprocessing.MacroTable;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** What every file of a project knows before its first line: the compiler's names, the library, and the names that the project sets. */
@Singleton
public final class KnownNames {
    private final KnownMacros macros;
    private final Outline.Context library;
    private Map<String, String> lastDefines = Map.of();
    private Outline.Context last;

    @Inject
    KnownNames(TokenTypes types) {
        macros = new KnownMacros(types);
        MacroTable table = new MacroTable();
        Builtins.define(table);
        macros.header(KitHeaders.predefined(), table);
        macros.library(LibraryIndex.macros(), name -> LibraryFiles.uri(LibraryIndex.declaring(name).get(0)).toString(), LibraryIndex.types(), table);
        library = new Outline.Context(table, LibraryIndex.types(), new LinkedHashSet<>());
        last = library;
    }

    /** Returns what a file of this project knows. */
    synchronized Outline.Context before(ResourceSet set) {
        Map<String, String> defines = defines(set);
        if (!defines.equals(lastDefines)) {
            MacroTable table = library.macros().extend();
            defines.forEach((name, value) -> macros.outside(name, value, table));
            last = new Outline.Context(table, library.types(), new LinkedHashSet<>());
            lastDefines = defines;
        }
        return last;
    }

    /** Returns the names that are set for all files: those of the project, and over them those of a launch or a command line. */
    public static Map<String, String> defines(ResourceSet set) {
        Map<String, String> defines = new LinkedHashMap<>();
        URI project = Locations.projectFolder(set);
        if (project != null && project.isFile()) {
            defines.putAll(ProjectDefines.read(Path.of(project.toFileString())));
        }
        defines.putAll(OutsideNames.of(set));
        return defines;
    }
}
