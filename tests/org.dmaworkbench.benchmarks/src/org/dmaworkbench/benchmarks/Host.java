package org.dmaworkbench.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the benchmarks ran on. */
final class Host {
    private Host() { }

    /** Returns how many threads of other work wanted a processor during the last minute, to be asked before measuring. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    static String describe(Path home, String load) {
        Runtime host = Runtime.getRuntime();
        return processor() + ", " + host.availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "; " + System.getProperty("java.vm.name") + " " + System.getProperty("java.version")
                + ", heap " + host.maxMemory() / (1 << 20) + " MiB; other load when it began: " + load + "; commit " + commit(home);
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(l -> l.startsWith("model name"))
                    .map(l -> l.substring(l.indexOf(':') + 2)).findFirst().orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    private static String commit(Path home) {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").directory(home.toFile()).redirectErrorStream(true).start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? text : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
