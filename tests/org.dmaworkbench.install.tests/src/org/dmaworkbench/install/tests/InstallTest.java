package org.dmaworkbench.install.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A user with a plain Eclipse IDE and our update site. */
@EnabledOnOs(OS.LINUX)
class InstallTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String DRIVER = "org.dmaworkbench.install.driver";

    private static InstalledIde ide;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        ide = InstalledIde.installIn(TARGET.resolve("ide"));
    }

    @Test
    void directorInstallsEveryBundleOfTheFeature() throws IOException {
        List<String> bundles = ide.bundles();
        for (String room : List.of("lang", "lang.ide", "program", "compiler", "machine", "sim", "cli", "debug", "ui", "examples")) {
            assertTrue(bundles.contains("org.dmaworkbench." + room), room + " was not installed");
        }
    }

    @Test
    void exampleRunsInTheInstalledIde() throws IOException, InterruptedException {
        Path results = InstalledIde.empty(TARGET.resolve("results"));
        Path result = results.resolve("result.txt");
        ide.add(DRIVER);
        ide.open(
            InstalledIde.empty(TARGET.resolve("workspace")),
            results.resolve("ide.log"),
            List.of(
                "-Ddmaw.driver.result=" + result,
                "-Ddmaw.driver.scenario=S03.scenario",
                "-Ddmaw.driver.expect=r1 completed STATUS_SUCCESS, Information 1024"),
            List.of());
        assertTrue(Files.exists(result), "the IDE ended before its driver did, see " + results.resolve("ide.log"));
        assertEquals("passed", Files.readString(result));
    }
}
