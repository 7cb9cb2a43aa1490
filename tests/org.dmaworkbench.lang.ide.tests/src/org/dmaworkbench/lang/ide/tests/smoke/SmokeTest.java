package org.dmaworkbench.lang.ide.tests.smoke;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Spoilt text of every example and every snippet of the corpus: nothing throws, nothing takes a second of the processor, every diagnostic
 * has a code and stands in the text. -Dsmoke.mutations=N tries more, -Dsmoke.seed=S others.
 */
class SmokeTest {
    private static final int MUTATIONS = Integer.getInteger("smoke.mutations", 20_000);
    private static final long SEED = Long.getLong("smoke.seed", 1);
    /** Of so many mutations, one is of a whole file. */
    private static final int FILE_EVERY = 40;
    private static final int COMPLETE_EVERY = 10;
    private static final long MOST_NANOSECONDS = 1_000_000_000;
    private static final int HANGS_AFTER_S = 60;
    private static final String HANGS = "hangs";
    private static final int MOST_FAULTS = 20;

    private final Map<Path, Bench> benches = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Thread worker;
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> worker = new Thread(task, "smoke"));

    @AfterEach
    void stop() {
        work.shutdownNow();
    }

    @Test
    void nothingThrowsAndNothingHangs() throws Exception {
        List<Subject> files = Subject.files();
        List<Subject> snippets = Subject.snippets();
        assertTrue(files.size() > 40 && snippets.size() > 700, () -> files.size() + " files, " + snippets.size() + " snippets");
        Map<Path, List<Subject>> projects = files.stream().collect(Collectors.groupingBy(Subject::project));
        projects.forEach((project, own) -> benches.put(project, new Bench(own.stream().map(Subject::path).toList())));
        benches.put(snippets.get(0).project(), new Bench(List.of()));
        try (AutoCloseable listening = Bench.listening()) {
            files.forEach(f -> bench(f).read(f.path(), f.text(), f.text().length() / 2));
            for (int i = 0; i < MUTATIONS; i++) {
                boolean whole = i % FILE_EVERY == 0;
                Subject subject = whole ? files.get(i / FILE_EVERY % files.size()) : snippets.get(i % snippets.size());
                spoil(subject, SEED * 1_000_003 + i, i % COMPLETE_EVERY == 0);
                if (whole) {
                    bench(subject).read(subject.path(), subject.text(), -1);
                }
            }
        }
        assertTrue(faults.isEmpty(), this::report);
    }

    private void spoil(Subject subject, long seed, boolean complete) {
        Random random = new Random(seed);
        String text = Mutation.of(subject.text(), random);
        int at = complete ? random.nextInt(text.length() + 1) : -1;
        Fault fault = fault(subject, text, at);
        if (fault != null && !faults.containsKey(fault.kind())) {
            String least = fault.kind().equals(HANGS) ? text : Minimal.of(text, t -> {
                Fault other = fault(subject, t, at < 0 ? -1 : t.length() * at / Math.max(1, text.length()));
                return other != null && other.kind().equals(fault.kind());
            });
            faults.put(fault.kind(), fault.kind() + "\n" + subject + ", seed " + seed + (at < 0 ? "" : ", completion at " + at) + "\n" + fault.details()
                    + "\nminimal text:\n" + least + "\n");
            assertTrue(faults.size() < MOST_FAULTS && !fault.kind().equals(HANGS), this::report);
        }
    }

    private Bench bench(Subject subject) {
        return benches.get(subject.project());
    }

    private String report() {
        return String.join("\n", faults.values());
    }

    /** Returns what goes wrong, or null. */
    private Fault fault(Subject subject, String text, int completeAt) {
        Future<Long> done = work.submit(() -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            bench(subject).read(subject.path(), text, completeAt);
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        });
        try {
            return done.get(HANGS_AFTER_S, TimeUnit.SECONDS) > MOST_NANOSECONDS ? new Fault("takes more than a second", "") : null;
        } catch (ExecutionException e) {
            return Fault.of(e.getCause());
        } catch (TimeoutException e) {
            return new Fault(HANGS, Fault.trace(worker.getStackTrace()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What went wrong: two with the same kind have most likely the same cause. */
    private record Fault(String kind, String details) {
        static Fault of(Throwable thrown) {
            return thrown instanceof Bench.Unsound ? new Fault(thrown.getMessage().replaceAll("line \\d+ of \\d+", "line ..."), "")
                    : new Fault(thrown + " " + where(thrown.getStackTrace()), trace(thrown.getStackTrace()));
        }

        private static String where(StackTraceElement[] stack) {
            return Arrays.stream(stack).filter(f -> f.getClassName().startsWith("org.dmaworkbench.")).findFirst().map(StackTraceElement::toString).orElse("");
        }

        static String trace(StackTraceElement[] stack) {
            return String.join("\n", Arrays.stream(stack).limit(30).map(f -> "  at " + f).toList());
        }
    }
}
