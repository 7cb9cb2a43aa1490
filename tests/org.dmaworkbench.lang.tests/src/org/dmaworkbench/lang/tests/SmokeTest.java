package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** Mutilated text: nothing throws, and every problem stays within the text. The seed is fixed; -Dsmoke.rounds=N tries more. */
class SmokeTest {
    private static final int ROUNDS = Integer.getInteger("smoke.rounds", 150);
    private static final String MODEL = """
            import pci9656;
            #define LIMIT (4 * 1024)
            typedef struct _CHAIN { ULONG a : 3; union { struct { ULONG x : 4; } bits; ULONG word; } u; ULONG r[3]; } CHAIN, *PCHAIN;
            driver D { hardware PCI9656; context CTX via GetCtx { WDFDMATRANSACTION Read; PPCI9656_REGS Regs; PCHAIN Chain; }
                device { io direct; alignment 15; EvtDevicePrepareHardware = Prepare; }
                dma enabler E { profile WdfDmaProfileScatterGather64Duplex; maximum length LIMIT; elements 3; version 3; }
                common buffer B { enabler E; length 3 * sizeof(CHAIN); } transaction Read { enabler E; }
                queue Q { sequential; accepts read, device control; EvtIoRead = OnRead; } interrupt I { EvtInterruptIsr = OnIsr; serialized; } }
            NTSTATUS Prepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated) { return STATUS_SUCCESS; }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { CTX *c = GetCtx(WdfInterruptGetDevice(Interrupt));
                with (Interrupt) { update c->Regs->Int_Csr { DmaChan0IntEnable = TRUE; } } return FALSE; }
            VOID OnRead(_In_ WDFQUEUE Queue, WDFREQUEST Request, size_t Length) {
                ULONG i; CHAIN one = { .a = 1, .r = { 1, [2] = 3 } }; PCSTR text = "a" "b\\n";
                for (i = 0; i < 3; i++) { switch (i) { case 1: one.r[i]++; break; default: goto end; } }
                if (Length > LIMIT) { one.u.bits.x = (ULONG)(Length) & 3; } else do { i--; } while (i);
            end: WdfRequestComplete(Request, i ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER);
            }
            """;

    private final XtextResource resource = Models.parse(MODEL);

    private void survives(String text) throws java.io.IOException {
        resource.reparse(text);
        assertNotNull(resource.getParseResult());
        Models.issues(resource);
        resource.getErrors().forEach(error -> assertTrue(error.getLine() >= 1 && !error.getMessage().isBlank(), error.toString()));
    }

    @Test
    void theTextItselfIsClean() {
        assertTrue(Models.syntaxIssues(MODEL).isEmpty(), () -> Models.syntaxIssues(MODEL).toString());
    }

    @Test
    void cutAnywhere() throws java.io.IOException {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            survives(MODEL.substring(0, random.nextInt(MODEL.length())));
        }
    }

    @Test
    void tokensDroppedDoubledAndSwapped() throws java.io.IOException {
        Random random = new Random(2);
        String[] tokens = MODEL.split("(?<=\\W)|(?=\\W)");
        for (int i = 0; i < ROUNDS; i++) {
            String[] mutated = tokens.clone();
            for (int n = 0; n < 3; n++) {
                int at = random.nextInt(tokens.length);
                int other = random.nextInt(tokens.length);
                switch (random.nextInt(3)) {
                    case 0 -> mutated[at] = "";
                    case 1 -> mutated[at] = mutated[at] + mutated[other];
                    default -> {
                        String swapped = mutated[at];
                        mutated[at] = mutated[other];
                        mutated[other] = swapped;
                    }
                }
            }
            survives(String.join("", mutated));
        }
    }

    @Test
    void libraryFilesAreClean() {
        for (String module : LibraryIndex.implicit()) {
            XtextResource library = (XtextResource) Models.parse("ULONG a;").getResourceSet().getResource(LibraryFiles.uri(module), true);
            assertTrue(library.getErrors().isEmpty(), () -> library.getErrors().toString());
            assertTrue(Models.issues(library).isEmpty(), () -> Models.issues(library).toString());
        }
    }
}
