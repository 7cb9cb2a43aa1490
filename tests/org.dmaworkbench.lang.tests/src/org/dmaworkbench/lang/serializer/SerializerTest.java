package org.dmaworkbench.lang.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** From syntax back to text: parse, serialise, parse gives the same tree. */
class SerializerTest {
    private static final String MODEL = """
            import pci9656;
            struct CHAIN { ULONG a : 3; ULONG b; };
            driver D {
                hardware PCI9656;
                context CTX via GetCtx { WDFDMATRANSACTION Read; PPCI9656_REGS Regs; struct CHAIN *Chain; ULONG n[3]; }
                context REQ via GetReq on request { ULONG a; }
                EvtDriverUnload = Unload;
                device { io direct; alignment 15; synchronization device; EvtDevicePrepareHardware = Prepare; }
                dma enabler E { profile WdfDmaProfileScatterGather64Duplex; maximum length 2 * 4096; elements 3; version 3; }
                common buffer B { enabler E; length 3 * sizeof(struct CHAIN); }
                transaction Read { enabler E; context REQ; }
                queue Q { sequential; accepts read, device control; allow zero length; power managed no; EvtIoRead = OnRead; }
                queue R { default; manual; }
                interrupt I { EvtInterruptIsr = OnIsr; serialized; }
                timer T { period 10; EvtTimerFunc = OnTimer; }
                work item W { EvtWorkItemFunc = OnWork; }
                dpc P { EvtDpcFunc = OnDpc; }
                spin lock L;
                wait lock M;
                collection C of requests;
            }
            EVT_WDF_DRIVER_UNLOAD Unload;
            EVT_WDF_DEVICE_PREPARE_HARDWARE Prepare;
            EVT_WDF_IO_QUEUE_IO_READ OnRead;
            EVT_WDF_INTERRUPT_ISR OnIsr;
            EVT_WDF_TIMER OnTimer;
            EVT_WDF_WORKITEM OnWork;
            EVT_WDF_DPC OnDpc;
            """;
    private static final String SCENARIO = """
            parameter size = 4 * 1024;
            for length in 1, size {
                scenario "a \\"b\\"" for D {
                    host { cpus 2; map registers 3; merge adjacent pages; verifier on; }
                    device { sram pattern (7 * i + 3) mod 256; latency 2 us; bandwidth 66 MB/s; }
                    app h1 {
                        buffer b[length] at offset 0x100 in pages 0x10002000, 0x0ABCD000;
                        r1 = async read(b) offset 8;
                        wait r1;
                        expect r1 completes STATUS_SUCCESS information length;
                        expect b equals sram[0 .. length - 1];
                    }
                    after 100 ms { cancel r1; }
                    expect transfers 3;
                    expect accesses { read Int_Csr 0; write Dma0_Csr 3; }
                    expect callbacks exactly { OnRead; }
                    expect no violations;
                    expect violation D-04;
                    expect register Dma0_Csr = 1;
                }
            }
            """;

    private static String text(XtextResource resource, EObject object) {
        return resource.getSerializer().serialize(object, SaveOptions.defaultOptions());
    }

    private static String tree(EObject object) {
        StringBuilder text = new StringBuilder("(").append(object.eClass().getName());
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            text.append(' ').append(object.eGet(attribute));
        }
        object.eContents().forEach(child -> text.append(tree(child)));
        return text.append(')').toString();
    }

    @Test
    void aDriverBlock() {
        XtextResource resource = Models.parse(MODEL);
        assertEquals(List.of(), Models.syntaxIssues(MODEL));
        Driver driver = Models.first(resource, Driver.class);
        String block = text(resource, driver);
        int from = MODEL.indexOf("driver D");
        int to = MODEL.indexOf("EVT_WDF_DRIVER_UNLOAD");
        String again = MODEL.substring(0, from) + block + "\n" + MODEL.substring(to);
        assertEquals(List.of(), Models.syntaxIssues(again), again);
        assertEquals(tree(driver), tree(Models.first(Models.parse(again), Driver.class)));
    }

    /** As a generator makes it: no text stands behind the objects. */
    @Test
    void aDriverBlockWithoutItsText() {
        XtextResource resource = Models.parse(MODEL);
        Driver driver = Models.first(resource, Driver.class);
        EcoreUtil.resolveAll(resource);
        Driver copy = EcoreUtil.copy(driver);
        EcoreUtil.replace(driver, copy);
        String block = text(resource, copy);
        int from = MODEL.indexOf("driver D");
        int to = MODEL.indexOf("EVT_WDF_DRIVER_UNLOAD");
        String again = MODEL.substring(0, from) + block + "\n" + MODEL.substring(to);
        assertEquals(List.of(), Models.syntaxIssues(again), again);
        assertEquals(tree(copy), tree(Models.first(Models.parse(again), Driver.class)));
    }

    @Test
    void scenarios() {
        Models models = new Models().with("m.kmdf", MODEL).with("s.scenario", SCENARIO);
        models.load("m.kmdf");
        XtextResource resource = models.load("s.scenario");
        EcoreUtil.resolveAll(resource);
        assertEquals(List.of(), resource.getErrors());
        String again = text(resource, resource.getContents().get(0));
        Models second = new Models().with("m.kmdf", MODEL).with("s.scenario", again);
        second.load("m.kmdf");
        XtextResource parsed = second.load("s.scenario");
        assertEquals(List.of(), parsed.getErrors(), again);
        assertEquals(tree(resource.getContents().get(0)), tree(parsed.getContents().get(0)));
    }

    private static final String CODE = """
            typedef struct _S { ULONG a : 3; union { ULONG x; UCHAR y[4]; } u; struct _S *next; } S, *PS;
            enum E { A = 1, B, C = A + 4 };
            static const ULONG table[] = { 1, 2, [3] = 4 };
            VOID (*Hook)(ULONG, PVOID *);
            NTSTATUS f(PS s, volatile ULONG *r, size_t n)
            {
                ULONG i, j = (ULONG)(n & 3) + sizeof(S) * sizeof i;
                S one = { .a = 1, .u = { 2 } };
                for (i = 0; i < n; i++) {
                    switch (i) {
                    case A: s->u.y[i] += (UCHAR)*r; break;
                    default: goto end;
                    }
                }
                while (!j) j--;
                do { i = i ? j : -i; } while (i, j);
                if (s->a) one.a = 2; else if (n) { return STATUS_SUCCESS; } else ;
                Hook(i, (PVOID *)&s);
                (*Hook)(i << 2 | 1, 0);
            end:
                return "a" "b"[0] == 'a' ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
            }
            """;

    /** Statements and declarations too: a generator may write whole functions. */
    @Test
    void codeWithoutItsText() {
        XtextResource resource = Models.parse(CODE);
        assertEquals(List.of(), Models.syntaxIssues(CODE));
        EcoreUtil.resolveAll(resource);
        EObject copy = EcoreUtil.copy(resource.getContents().get(0));
        resource.getContents().set(0, copy);
        String again = text(resource, copy);
        assertEquals(List.of(), Models.syntaxIssues(again), again);
        assertEquals(tree(copy), tree(Models.parse(again).getContents().get(0)), again);
    }
}
