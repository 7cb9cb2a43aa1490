package org.dmaworkbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.examples.Examples;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.sim.scenario.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library declares exactly what the simulator can do (language.md 5). */
class LibraryBehaviourTest {
    /** A prototype at file level: a result type, the name, parameters, and no body. */
    private static final Pattern PROTOTYPE = Pattern.compile("(?m)^(?!typedef|FORCEINLINE|static|_)[A-Za-z]\\w*[ *]+(\\w+)\\([^;{}]*\\);");

    @TempDir private Path folder;

    @Test
    void everyDeclarationHasBehaviourOrIsListed() throws IOException {
        Set<String> missing = new TreeSet<>(declared());
        missing.removeAll(behaviour());
        assertEquals(LibraryFiles.notSimulated(), missing, "not-simulated-yet.txt lists what has no behaviour, and nothing else");
    }

    @Test
    void everyBehaviourHasADeclaration() throws IOException {
        Set<String> undeclared = new TreeSet<>(behaviour());
        undeclared.removeAll(declared());
        undeclared.removeIf(Intrinsic::isName);
        assertEquals(Set.of(), undeclared);
    }

    @Test
    void whatIsNotModelledHasNoBehaviour() throws IOException {
        Set<String> both = new TreeSet<>(behaviour());
        both.retainAll(LibraryFiles.notModelled());
        assertEquals(Set.of(), both);
    }

    private static Set<String> declared() {
        Set<String> names = LibraryIndex.implicit().stream().flatMap(module -> PROTOTYPE.matcher(LibraryFiles.text(module + ".kmdf")).results())
                .map((MatchResult m) -> m.group(1)).filter(name -> !Intrinsic.isName(name)).collect(Collectors.toCollection(TreeSet::new));
        assertFalse(names.isEmpty());
        return names;
    }

    private Set<String> behaviour() throws IOException {
        Examples.copyTo(Examples.PLX9X5X, folder);
        CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
        return new TreeSet<>(World.of(project.programs().get(0), project.scenarios().get(0)).ddis().names());
    }
}
