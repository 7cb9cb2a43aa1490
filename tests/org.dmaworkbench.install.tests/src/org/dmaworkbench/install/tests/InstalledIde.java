package org.dmaworkbench.install.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A plain Eclipse IDE in a folder of its own, with the feature installed from the update site of this build. */
final class InstalledIde {

    private static final Path WORK_TREE = Path.of(System.getProperty("dmaw.root"));
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final long PATIENCE_MINUTES = 5;

    private final Path folder;

    private InstalledIde(Path folder) {
        this.folder = folder;
    }

    /** Copies the base IDE to the folder and lets p2's director install the feature there, as `dmaw ide` does. */
    static InstalledIde installIn(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolveSibling("install.log");
        int code = run(log, List.of(
            WORK_TREE.resolve("releng/install-feature").toString(), JDK.toString(), folder.toString()));
        if (code != 0) {
            throw new IllegalStateException("the director failed with " + code + ":\n" + Files.readString(log));
        }
        return new InstalledIde(folder);
    }

    /** The bundles that the IDE starts with, by symbolic name. */
    List<String> bundles() throws IOException {
        return Files.readAllLines(bundlesInfo()).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(",")[0])
            .toList();
    }

    /** Adds a test bundle of this build to what the IDE starts with. */
    void add(String bundle) throws IOException {
        Path jar = only(WORK_TREE.resolve("tests").resolve(bundle).resolve("target"), bundle + "-*.jar");
        // The configurator takes a bundle out again when its version is not exactly the one that it was told.
        String version = versionOf(jar);
        Path copy = folder.resolve("plugins").resolve(bundle + "_" + version + ".jar");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
            bundlesInfo(),
            String.join(",", bundle, version, "plugins/" + copy.getFileName(), "4", "false") + "\n",
            StandardOpenOption.APPEND);
    }

    private static String versionOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }

    /** Starts the IDE with an empty workspace and waits until it is closed. */
    int open(Path workspace, Path log, List<String> vmArguments, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(JDK.resolve("bin/java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(vmArguments);
        command.addAll(List.of(
            "-jar", only(folder.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar").toString(),
            "-consoleLog", "-nosplash", "-clean", "-data", workspace.toString()));
        command.addAll(arguments);
        return run(log, command);
    }

    private Path bundlesInfo() {
        return folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    private static int run(Path log, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after " + PATIENCE_MINUTES + " minutes, see " + log);
        }
        return process.exitValue();
    }

    private static Path only(Path folder, String pattern) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().next();
        }
    }

    /** Empties a folder of an earlier run. */
    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> {
                    try {
                        Files.delete(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return Files.createDirectories(folder);
    }
}
