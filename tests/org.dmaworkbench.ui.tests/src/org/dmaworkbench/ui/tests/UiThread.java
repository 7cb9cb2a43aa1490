package org.dmaworkbench.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** Looks at the UI thread many times a second: our code on it may work, but never wait for the server or anybody else. */
final class UiThread implements AutoCloseable {
    private static final long BETWEEN_LOOKS_NS = 2_000_000;

    private final Thread watched = Thread.currentThread();
    private final Set<String> waits = new TreeSet<>();
    private final Thread watcher = new Thread(this::look, "watcher of the UI thread");
    private volatile boolean closed;

    private UiThread() { }

    /** Watches the calling thread until closed. */
    static UiThread watch() {
        UiThread watch = new UiThread();
        watch.watcher.setDaemon(true);
        watch.watcher.start();
        return watch;
    }

    /** Returns the places of ours that have been seen waiting. */
    List<String> waits() {
        synchronized (waits) {
            return new ArrayList<>(waits);
        }
    }

    private void look() {
        while (!closed) {
            StackTraceElement[] stack = watched.getStackTrace();
            // The stack first: where it shows a wait, the thread is in it or has just left it.
            if (stack.length > 0 && isWait(stack[0])) {
                for (StackTraceElement frame : stack) {
                    if (frame.getClassName().startsWith("org.dmaworkbench")) {
                        note(frame);
                        break;
                    }
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NS);
        }
    }

    private void note(StackTraceElement frame) {
        if (!frame.getClassName().contains(".tests.")) {
            synchronized (waits) {
                waits.add(frame.toString());
            }
        }
    }

    private static boolean isWait(StackTraceElement top) {
        return top.getClassName().equals("jdk.internal.misc.Unsafe") && top.getMethodName().equals("park")
                || top.getClassName().equals("java.lang.Object") && top.getMethodName().startsWith("wait")
                || top.getClassName().equals("java.lang.Thread") && top.getMethodName().startsWith("sleep");
    }

    @Override
    public void close() {
        closed = true;
    }
}
