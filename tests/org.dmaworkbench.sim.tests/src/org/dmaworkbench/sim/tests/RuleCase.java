package org.dmaworkbench.sim.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way of using the framework, and whether it breaks a rule: an entry of a file in folder {@code rules}. {@code == ID} begins a rule,
 * {@code -- breaks} and {@code -- keeps} its two ways. A line {@code @word text} replaces a part of the driver or of the scenario:
 * queue, device, enabler, profile, objects, context (fields), more (functions), read (its length), steps (what the application does instead),
 * members (of the scenario), host, model and name (another driver).
 * Other lines are statements of EvtIoRead, which has ctx, Queue, Request, Length, status, over and st.
 */
record RuleCase(String id, boolean breaks, Map<String, String> parts) {
    private static final String MODEL = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx {
                    WDFDMAENABLER Enabler; WDFDMATRANSACTION Dma; WDFDMATRANSACTION Second; WDFQUEUE Queue; WDFQUEUE Control; WDFQUEUE Manual;
                    WDFSPINLOCK Spin; WDFWAITLOCK Wait; WDFINTERRUPT Interrupt; WDFTIMER Timer; WDFREQUEST Kept; ULONG Count; PULONG Memory; CONTEXT
                }
                device { io direct; DEVICE }
                dma enabler Enabler { profile PROFILE; maximum length 65536; ENABLER }
                transaction Dma { enabler Enabler; }
                transaction Second { enabler Enabler; }
                queue Queue { QUEUE }
                queue Manual { manual; }
                queue Control { parallel; accepts device control; EvtIoDeviceControl = OnControl; }
                interrupt Interrupt { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; }
                timer Timer { EvtTimerFunc = OnTimer; }
                spin lock Spin { }
                wait lock Wait { }
                OBJECTS
            }
            EVT_WDF_PROGRAM_DMA OnProgram;
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
            VOID OnCancel(WDFREQUEST Request) { WdfRequestComplete(Request, STATUS_CANCELLED); }
            VOID Done(WDFQUEUE Queue, WDFCONTEXT Context) { }
            MORE
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                NTSTATUS status = STATUS_SUCCESS;
                NTSTATUS st = STATUS_SUCCESS;
                BOOLEAN over = FALSE;
            BODY
            }
            BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
            {
                CTX *ctx = GetCtx(Device);
                NTSTATUS st = STATUS_SUCCESS;
            PROGRAM
                return TRUE;
            }
            """;
    private static final Map<String, String> DEFAULTS = Map.of("QUEUE", "sequential; accepts read; EvtIoRead = OnRead;", "DEVICE", "", "ENABLER", "",
            "CONTEXT", "", "PROFILE", "WdfDmaProfileScatterGather64", "OBJECTS", "", "MORE", "", "BODY", "", "PROGRAM", "");
    private static final Map<String, String> FUNCTIONS = Map.of("OnControl",
            "VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t Out, size_t In, ULONG Code) { WdfRequestComplete(Request, STATUS_SUCCESS); }",
            "OnDpc", "VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT Device) { }", "OnTimer", "VOID OnTimer(WDFTIMER Timer) { }");

    /** Returns the text of the driver. */
    String model() {
        if (parts.containsKey("MODEL")) {
            return parts.get("MODEL");
        }
        StringBuilder functions = new StringBuilder(part("MORE"));
        FUNCTIONS.keySet().stream().sorted().filter(name -> !part("MORE").contains(" " + name + "(")).forEach(name -> functions.append('\n').append(FUNCTIONS.get(name)));
        String model = MODEL;
        for (String word : DEFAULTS.keySet().stream().sorted().toList()) {
            model = model.replaceFirst("(?<![A-Za-z_])" + word + "(?![A-Za-z_])", java.util.regex.Matcher.quoteReplacement(word.equals("MORE") ? functions.toString() : part(word)));
        }
        return model;
    }

    /** Returns the scenario, with a setting of the host more. */
    String scenario(String host) {
        String steps = parts.getOrDefault("STEPS", "r1 = read(" + parts.getOrDefault("READ", "100") + ");");
        return "scenario \"case\" for " + parts.getOrDefault("NAME", "Small") + " { host { " + host + parts.getOrDefault("HOST", "") + " } app h { " + steps + " } " + parts.getOrDefault("MEMBERS", "") + " }";
    }

    Ran run(String host) {
        return Sources.run(model(), scenario(host));
    }

    private String part(String word) {
        return parts.getOrDefault(word, DEFAULTS.getOrDefault(word, ""));
    }

    @Override public String toString() {
        return id + (breaks ? " broken" : " kept");
    }

    /** Reads a file of cases. */
    static List<RuleCase> read(String file) {
        try (InputStream in = RuleCase.class.getResourceAsStream("rules/" + file)) {
            List<RuleCase> cases = new ArrayList<>();
            String id = "";
            Map<String, String> parts = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("== ")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("-- ")) {
                    parts = new HashMap<>();
                    cases.add(new RuleCase(id, line.contains("breaks"), parts));
                } else if (line.startsWith("@")) {
                    int space = line.indexOf(' ');
                    parts.merge(line.substring(1, space).toUpperCase(java.util.Locale.ROOT), line.substring(space + 1), (a, b) -> a + "\n" + b);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    parts.merge("BODY", line, (a, b) -> a + "\n" + b);
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
