package org.dmaworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Timers, work items, DPC objects, locks and collections of a driver block, from their declaration to what a run does with them. */
@Timeout(60)
class DeferredObjectsTest {
    private static final String READ = "    app h1 { r1 = read(64); }\n";

    @TempDir private Path folder;

    @Test
    void workGoesFromTimerToDpcToWorkItem() throws IOException {
        Model.copy("deferred", folder).run().exits(ExitCode.HOLDS).prints("WdfTimerStop(Tick, TRUE) = TRUE").prints("by OnWork");
    }

    /** Interface, exclusive opening, idle policy, wake callback, contexts of requests and driver, a common buffer aligned beyond a page. */
    @Test
    void deviceSettingsReachTheFramework() throws IOException {
        Model.copy("whole", folder).run().exits(ExitCode.HOLDS);
        Model.copy("whole", folder.resolve("wake")).change("whole.kmdf", "IdleTimeout = 10;", "IdleCaps = IdleCanWakeFromS0;")
                .run().exits(ExitCode.FAILS).prints("STATUS_POWER_STATE_INVALID");
    }

    @Test
    void aPassiveTimerRunsInAWorkItem() throws IOException {
        passiveWatchdog().scenario("Deferred", READ + "expect no violations;").run().exits(ExitCode.HOLDS).prints("PASSIVE   EvtTimerFunc OnWatchdog");
    }

    @Test
    void aPeriodicTimerDoesNotKeepARunAlive() throws IOException {
        Model.copy("deferred", folder).change("deferred.kmdf", "    WdfTimerStart(ctx->Watchdog, WDF_REL_TIMEOUT_IN_MS(5));\n", "")
                .scenario("Deferred", READ + "expect r1 outstanding; expect violation M2;").run().exits(ExitCode.HOLDS);
    }

    @Test
    void aTimerCannotWaitForItself() throws IOException {
        passiveWatchdog().change("deferred.kmdf", "    WdfDpcEnqueue(ctx->Soon);", "    WdfTimerStop(Timer, TRUE);\n    WdfDpcEnqueue(ctx->Soon);")
                .scenario("Deferred", READ + "expect violation TimerStopInCallback;").run().exits(ExitCode.HOLDS).prints("by OnWork");
    }

    @Test
    void waitingAtDispatchLevelIsRefused() throws IOException {
        Model.copy("deferred", folder).change("deferred.kmdf", "    WdfDpcEnqueue(ctx->Soon);", "    WdfTimerStop(Timer, TRUE);\n    WdfDpcEnqueue(ctx->Soon);")
                .scenario("Deferred", READ + "expect violation KmdfIrql;").run().exits(ExitCode.HOLDS).prints("by OnWork");
    }

    @Test
    void aSpinLockIsNotRecursive() throws IOException {
        Model.copy("deferred", folder).change("deferred.kmdf", "    WdfDpcEnqueue(ctx->Soon);",
                "    WdfSpinLockAcquire(ctx->Guard);\n    WdfSpinLockAcquire(ctx->Guard);\n    WdfDpcEnqueue(ctx->Soon);")
                .scenario("Deferred", READ + "expect violation WdfSpinlock; expect violation M2;").run().exits(ExitCode.HOLDS);
    }

    @Test
    void aSpinLockIsReleasedByItsOwnerOnly() throws IOException {
        work("WdfSpinLockRelease(ctx->Guard);")
                .scenario("Deferred", READ + "expect bugcheck 0x10D (0xB, any, 1, 0);").run().exits(ExitCode.HOLDS);
    }

    @Test
    void aWaitLockIsNotRecursive() throws IOException {
        work("WdfWaitLockAcquire(ctx->Gate, NULL); WdfWaitLockAcquire(ctx->Gate, NULL);")
                .scenario("Deferred", READ + "expect violation WdfWaitlock; expect violation M2;").run().exits(ExitCode.HOLDS);
    }

    @Test
    void aWaitLockTimesOut() throws IOException {
        work("LONGLONG patience = WDF_REL_TIMEOUT_IN_MS(2); WdfWaitLockAcquire(ctx->Gate, NULL);"
                + " if (WdfWaitLockAcquire(ctx->Gate, &patience) == STATUS_TIMEOUT) { ctx->Ticks = 42; } WdfWaitLockRelease(ctx->Gate);")
                .scenario("Deferred", "    app h1 { r1 = read(64); expect r1 completes STATUS_SUCCESS information 42; }").run().exits(ExitCode.HOLDS);
    }

    @Test
    void aWaitLockIsReleasedByWhoHoldsIt() throws IOException {
        work("WdfWaitLockRelease(ctx->Gate);")
                .scenario("Deferred", READ + "expect violation WdfWaitlockRelease;").run().exits(ExitCode.HOLDS);
    }

    @Test
    void aQueuedDpcIsCancelled() throws IOException {
        work("if (WdfDpcCancel(ctx->Soon, TRUE)) { ctx->Ticks = 33; }")
                .scenario("Deferred", "    app h1 { r1 = read(64); expect r1 completes STATUS_SUCCESS information 1; } expect no violations;")
                .run().exits(ExitCode.HOLDS);
        Model.copy("deferred", folder.resolve("queued")).change("deferred.kmdf", "    WdfDpcEnqueue(ctx->Soon);",
                "    WdfDpcEnqueue(ctx->Soon);\n    if (WdfDpcCancel(ctx->Soon, FALSE)) { ctx->Ticks = 33; WdfWorkItemEnqueue(ctx->Work); }")
                .scenario("Deferred", "    app h1 { r1 = read(64); expect r1 completes STATUS_SUCCESS information 33; } expect no violations;")
                .run().exits(ExitCode.HOLDS);
    }

    private Model passiveWatchdog() throws IOException {
        return Model.copy("deferred", folder).change("deferred.kmdf", "tolerable delay 5; serialized no;", "passive;");
    }

    /** The deferred model with a statement at the beginning of the work item's callback. */
    private Model work(String statements) throws IOException {
        return Model.copy("deferred", folder).change("deferred.kmdf", "    WdfTimerStop(ctx->Tick, TRUE);\n", "    WdfTimerStop(ctx->Tick, TRUE);\n    " + statements + "\n");
    }
}
