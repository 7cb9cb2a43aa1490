package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.Import;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** Which declaration a name means. */
class LinkingTest {
    private static int line(EObject object) {
        return NodeModelUtils.getNode(object).getStartLine();
    }

    private static NameReference reference(XtextResource resource, int line) {
        return Models.all(resource, NameReference.class).stream().filter(r -> line(r) == line).findFirst().orElseThrow();
    }

    @Test
    void theNearestDeclarationBeforeThePlaceCounts() {
        var resource = Models.parse("""
                ULONG a;
                VOID f(ULONG b) {
                    a = 1;
                    b = 2;
                    ULONG a = b;
                    a = 3;
                    { a = 4;
                      ULONG b;
                      b = 5; }
                    for (ULONG i = 0;
                        i < 3; )
                        i++;
                }
                """);
        assertEquals(1, line(reference(resource, 3).getTarget()));
        assertEquals(2, line(reference(resource, 4).getTarget()));
        assertEquals(5, line(reference(resource, 6).getTarget()));
        assertEquals(5, line(reference(resource, 7).getTarget()));
        assertEquals(8, line(reference(resource, 9).getTarget()));
        assertEquals(10, line(reference(resource, 12).getTarget()));
    }

    @Test
    void aDefinitionWinsOverItsPrototype() {
        var resource = Models.parse("VOID f(VOID);\nVOID g(VOID) {\n f(); }\nVOID f(VOID) { }\n");
        assertEquals(4, line(reference(resource, 3).getTarget()));
    }

    @Test
    void membersThroughEveryKindOfExpression() {
        String before = """
                typedef struct _IN { ULONG x; } IN_T;
                typedef struct _S { IN_T in; IN_T *p; IN_T v[3]; IN_T *(*f)(ULONG); union { struct { ULONG lo; ULONG hi; }; ULONGLONG q; }; } S, *PS;
                PS make(ULONG n); S s; PS ps; PS *pps; IN_T *(*table[2])(ULONG);
                """;
        for (String use : List.of("s.in.x", "s.p->x", "s.v[1].x", "s.v->x", "(*s.p).x", "(&s.in)->x", "s.f(1)->x", "(*s.f)(1)->x", "ps->in.x", "(*pps)->in.x",
                "pps[0]->p->x", "make(1)->in.x", "((PS)0)->in.x", "((S *)ps)[1].in.x", "(1 ? ps : 0)->in.x", "(ps + 1)->in.x", "(ps++)->in.x", "table[0](1)->x",
                "(ps = 0)->in.x", "(1, ps)->in.x", "s.lo", "s.hi", "s.q", "ps->lo")) {
            assertEquals(List.of(), Models.syntaxIssues(before + "VOID f(VOID) { " + use + " = 1; }"), use);
        }
        assertEquals(List.of("S032@4:20 _S has no member x"), Models.syntaxIssues(before + "VOID f(VOID) { ps->x = 1; }"));
    }

    @Test
    void oneMistakeGivesOneMessage() {
        assertEquals(1, Models.syntaxIssues("VOID f(VOID) { nothing->a.b[3].c(1)->d = 1; }").size());
        assertEquals(1, Models.syntaxIssues("struct S { ULONG a; }; VOID f(S *s) { s->b->c.d = s->a; }").size());
    }

    @Test
    void updateFindsFieldsInsideTheRegister() {
        var resource = Models.parse("""
                import pci9656;
                VOID f(PPCI9656_REGS r) { update r->Int_Csr { DmaChan0IntEnable = 1; bits.DmaChan1IntEnable = 0; } }
                """);
        assertEquals(List.of(), Models.issues(resource).stream().filter(i -> i.startsWith("S")).toList());
        UpdateStatement update = Models.first(resource, UpdateStatement.class);
        assertEquals("DmaChan0IntEnable", update.getFields().get(0).getPath().get(0).getName());
        assertEquals(2, update.getFields().get(1).getPath().size());
    }

    @Test
    void namesOfTheLibrary() {
        var resource = Models.parse("VOID f(WDFREQUEST r) { WdfRequestComplete(r, STATUS_SUCCESS); }");
        EObject function = Models.all(resource, NameReference.class).get(0).getTarget();
        assertEquals("WdfRequestComplete", assertInstanceOf(Declarator.class, function).getName());
        assertEquals(LibraryFiles.uri("wdfrequest"), function.eResource().getURI());
        assertEquals(LibraryFiles.uri("ntstatus"), Models.all(resource, NameReference.class).get(2).getTarget().eResource().getURI());
    }

    @Test
    void aFunctionThatIsNotModelledIsToldFromATypingError() {
        String known = LibraryFiles.notModelled().iterator().next();
        assertTrue(Models.issuesOf("VOID f(VOID) { " + known + "(); }").get(0).startsWith("T015@1:16 "));
    }

    @Test
    void propertiesAreMembersOfTheConfiguration() {
        var resource = Models.parse("VOID OnRead(WDFQUEUE q, WDFREQUEST r, size_t n) { }\ndriver D { queue Q { sequential; EvtIoRead = OnRead; } }");
        FieldProperty property = Models.first(resource, FieldProperty.class);
        assertEquals(LibraryFiles.uri("wdfio"), property.getField().eResource().getURI());
        assertEquals(1, line(((NameReference) property.getValue()).getTarget()));
    }

    @Test
    void declaredObjectsAreNames() {
        var resource = Models.parse("driver D { interrupt I { serialized; } }\nVOID f(VOID) {\n with (I) { } }");
        assertInstanceOf(DriverObject.class, reference(resource, 3).getTarget());
    }

    @Test
    void importsAreTransitive() {
        Models models = new Models().with("base.kmdf", "typedef struct _B { ULONG n; } B; #define LIMIT 3".replace("; #", ";\n#"))
                .with("middle.kmdf", "import base;\nULONG count(B *b) { return b->n; }").with("top.kmdf", "import middle;\nVOID f(B *b) { if (count(b) < LIMIT) b->n = 1; }");
        assertEquals(List.of(), models.issues("top.kmdf"));
        var top = models.load("top.kmdf");
        assertSame(models.load("middle.kmdf").getContents().get(0), Models.first(top, Import.class).getModule());
        assertEquals("n", Models.first(top, Member.class).getMember().getName());
    }

    @Test
    void withoutAnImportNamesOfOtherFilesAreUnknown() {
        Models models = new Models().with("a.kmdf", "ULONG a;").with("b.kmdf", "VOID f(VOID) { a = 1; }");
        models.load("a.kmdf");
        assertEquals(1, models.issues("b.kmdf").size());
    }

    @Test
    void importCyclesEnd() {
        Models models = new Models().with("a.kmdf", "import b;\ntypedef ULONG A;\nB x;").with("b.kmdf", "import c;\ntypedef ULONG B;\nA y;")
                .with("c.kmdf", "import a;").with("self.kmdf", "import self;\nULONG z;");
        assertTrue(models.issues("a.kmdf").get(0).startsWith("S034@1:8 "));
        assertTrue(models.issues("b.kmdf").get(0).startsWith("S034@1:8 "));
        assertTrue(models.issues("self.kmdf").get(0).startsWith("S034@1:8 "));
    }

    @Test
    void whatAFileDeclaresStaysSmall() {
        var resource = Models.parse("struct S { enum { A = 3 } e; struct INNER { ULONG x; } i; };\nULONG a = A;\nINNER b;\nstruct INNER c;");
        assertEquals(List.of(), Models.issues(resource).stream().filter(i -> i.startsWith("S")).toList());
        assertEquals(4, Models.all(resource, Declaration.class).size());
    }
}
