package org.dmaworkbench.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundles say they require. */
class ManifestTest {

    private static final List<String> LIBRARIES_OF_PLAIN_ROOMS = List.of("org.eclipse.emf.");
    private static final List<String> UI_BUNDLES =
        List.of("org.eclipse.ui", "org.eclipse.swt", "org.eclipse.jface", "org.eclipse.debug.ui");

    static Stream<Room> rooms() {
        return Room.built();
    }

    @Test
    void everyBundleIsARoom() throws IOException {
        try (Stream<Path> folders = Files.list(Room.workTree().resolve("bundles"))) {
            List<String> strangers = folders
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .map(folder -> folder.getFileName().toString())
                .filter(name -> Room.of(name).filter(room -> room.bundle().equals(name)).isEmpty())
                .toList();
            assertEquals(List.of(), strangers, "bundles without a place in the order of the rooms");
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void requiresOnlyEarlierRooms(Room room) throws IOException {
        List<String> wrong = required(room).stream()
            .filter(bundle -> Room.of(bundle).filter(other -> !room.maySee(other)).isPresent())
            .toList();
        assertEquals(List.of(), wrong, room.bundle() + " must not require");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void plainRoomsRequireNothingButEmf(Room room) throws IOException {
        if (!Room.PLAIN.contains(room)) {
            return;
        }
        List<String> wrong = required(room).stream()
            .filter(bundle -> Room.of(bundle).isEmpty())
            .filter(bundle -> LIBRARIES_OF_PLAIN_ROOMS.stream().noneMatch(bundle::startsWith))
            .toList();
        assertEquals(List.of(), wrong, room.bundle() + " must run from a plain class path");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void onlyTheUiRequiresTheWorkbench(Room room) throws IOException {
        if (room == Room.UI || room == Room.DOC) {
            return;
        }
        List<String> wrong = required(room).stream()
            .filter(bundle -> UI_BUNDLES.stream().anyMatch(ui -> bundle.equals(ui) || bundle.startsWith(ui + ".")))
            .toList();
        assertEquals(List.of(), wrong, room.bundle() + " must not require the workbench");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void nameVersionAndPlatformAreThoseOfTheHouse(Room room) throws IOException {
        Manifest manifest = manifest(room);
        String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
        assertEquals(room.bundle(), name.split(";")[0]);
        assertEquals("JavaSE-21", manifest.getMainAttributes().getValue("Bundle-RequiredExecutionEnvironment"));
        assertTrue(manifest.getMainAttributes().getValue("Bundle-Version").endsWith(".qualifier"));
    }

    private static List<String> required(Room room) throws IOException {
        String value = Optional.ofNullable(manifest(room).getMainAttributes().getValue("Require-Bundle")).orElse("");
        // A version range carries a comma of its own, always between quotation marks.
        return Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(","))
            .map(entry -> entry.split(";")[0].trim())
            .filter(entry -> !entry.isEmpty())
            .toList();
    }

    private static Manifest manifest(Room room) throws IOException {
        try (InputStream in = Files.newInputStream(room.folder().resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }
}
