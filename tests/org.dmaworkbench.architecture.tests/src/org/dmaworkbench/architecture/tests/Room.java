package org.dmaworkbench.architecture.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rooms of the house in the order in which they are built: a room sees only rooms that stand before it.
 *
 * <p>To add a room, add its constant where it belongs in this order; nothing else in these tests changes.
 */
enum Room {
    /** Depends on nothing, so it stands first: the language computes with its types, too. */
    PROGRAM("program"),
    LANG("lang"),
    LANG_IDE("lang.ide"),
    COMPILER("compiler"),
    /** Resources and a locator, no code that runs: every room that offers the examples may see it. */
    EXAMPLES("examples"),
    MACHINE("machine"),
    SIM("sim"),
    CHECK("check"),
    CLI("cli"),
    DEBUG("debug"),
    UI("ui"),
    DOC("doc");

    private static final String PREFIX = "org.dmaworkbench.";

    /** Rooms that run from a plain class path with EMF as their only library. */
    static final Set<Room> PLAIN = Set.of(PROGRAM, MACHINE, SIM, CHECK);

    private final String bundle;

    Room(String name) {
        this.bundle = PREFIX + name;
    }

    String bundle() {
        return bundle;
    }

    /** Whether this room may depend on the other one. */
    boolean maySee(Room other) {
        if (other == this) {
            return true;
        }
        if (other == CLI || this == EXAMPLES || this == PROGRAM) {
            return false;
        }
        if (PLAIN.contains(this)) {
            return PLAIN.contains(other) && other.ordinal() < ordinal();
        }
        return other.ordinal() < ordinal();
    }

    /** The folder of this room's bundle in the work tree. */
    Path folder() {
        return workTree().resolve("bundles").resolve(bundle);
    }

    /** Whether the class of this name comes from a generator, which answers for its own packages. */
    boolean isGenerated(String className) {
        String topLevel = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return Files.exists(folder().resolve("src-gen").resolve(topLevel.replace('.', '/') + ".java"));
    }

    static Path workTree() {
        return Path.of(System.getProperty("dmaw.root", "../.."));
    }

    /** The rooms that have a bundle in the work tree. */
    static Stream<Room> built() {
        return Arrays.stream(values()).filter(room -> Files.exists(room.folder().resolve("pom.xml")));
    }

    /** The room that a package or a bundle of ours belongs to. */
    static Optional<Room> of(String packageOrBundle) {
        return Arrays.stream(values())
            .filter(room -> packageOrBundle.equals(room.bundle) || packageOrBundle.startsWith(room.bundle + "."))
            .max(Comparator.comparingInt(room -> room.bundle.length()));
    }
}
