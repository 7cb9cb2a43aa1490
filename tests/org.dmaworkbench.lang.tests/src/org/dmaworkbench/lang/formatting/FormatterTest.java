package org.dmaworkbench.lang.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Layout by example: what is changed, and above all what is kept. */
class FormatterTest {
    private static final FormatOptions ALLMAN = new FormatOptions(FormatOptions.Braces.ALLMAN, false, 4, 4, 2);

    private static void becomes(String wanted, String text) {
        becomes(wanted, text, FormatOptions.DEFAULT);
    }

    private static void becomes(String wanted, String text, FormatOptions options) {
        Formatter formatter = new Formatter(options, false);
        assertEquals(wanted, formatter.format(text));
        assertEquals(wanted, formatter.format(wanted));
    }

    private static void keeps(String text) {
        becomes(text, text);
    }

    @Test
    void spacesBetweenTokens() {
        becomes("int x = a + b * 2 - (c << 3) | d[i] == 4 && !e || ~f;\n", "int x=a+b * 2-( c<<3 )|d [i]==4&&! e||~ f ;");
        becomes("VOID f(void) { g(a, -1, (ULONG)-1, &b, *p, p->q.r, i++, --j, sizeof(X)); }\n",
                "VOID f( void ) { g (a,- 1,(ULONG)-1,& b,* p,p -> q . r,i ++,-- j,sizeof (X)) ; }");
        becomes("int x = a ? b : c;\n", "int x=a?b:c;\n");
        becomes("void f(void) { if (a) return; for (;;) { } while (b); x = - -1; y = a - --b; z = a & &b; }\n",
                "void f(void) { if(a)return; for(;;) { } while(b) ; x=- -1; y=a- --b; z = a & & b; }");
    }

    @Test
    void habitsThatDiffer() {
        keeps("ULONG *a, *b;\nULONG* c;\nULONG **d;\nint e = (int)f + (int) g;\nstruct { int a:1; int b : 2; } h;\nint i[] = {1, 2}, j[] = { 1 };\n");
        keeps("VOID (*Callback)(VOID);\nVOID(*Other)(VOID);\n");
    }

    @Test
    void levels() {
        becomes("""
                VOID f(VOID)
                {
                    if (a) {
                        b();
                    } else if (c)
                        d();
                    else {
                        e();
                    }
                    while (a)
                        for (;;)
                            if (b)
                                c();
                            else
                                d();
                    do {
                        e();
                    } while (f);
                    switch (g) {
                    case 1:
                        h();
                        break;
                    default: i();
                    }
                    goto exit;
                exit:
                    return;
                }
                """, """
                VOID f(VOID) {
                if (a)
                {
                b();
                }
                else if (c)
                d();
                else
                {
                e();
                }
                while (a)
                for (;;)
                if (b)
                c();
                else
                d();
                do
                {
                e();
                }
                while (f);
                switch (g)
                {
                case 1:
                h();
                break;
                default: i();
                }
                goto exit;
                exit:
                return;
                }
                """);
    }

    @Test
    void bracesOnLinesOfTheirOwn() {
        becomes("""
                struct S
                {
                    int a;
                };
                VOID f(VOID)
                {
                    if (a)
                    {
                        b();
                    }
                    else
                    {
                        do
                        {
                            c();
                        } while (d);
                    }
                }
                driver D
                {
                    queue Q { sequential; }
                }
                """, """
                struct S {
                  int a;
                };
                VOID f(VOID) {
                  if (a) { b();
                  } else {
                    do { c();
                    } while (d);
                  }
                }
                driver D {
                  queue Q { sequential; }
                }
                """, ALLMAN);
    }

    @Test
    void tabsAndWidths() {
        becomes("VOID f(VOID)\n{\n\tif (a)\n\t\tb(1,\n\t\t  2);\n}\n", "VOID f(VOID)\n{\n  if (a)\n    b(1,\n      2);\n}\n",
                new FormatOptions(FormatOptions.Braces.K_AND_R, true, 8, 8, 2));
        becomes("VOID f(VOID)\n{\n  a();\n}\n", "VOID f(VOID)\n{\n\ta();\n}\n", new FormatOptions(FormatOptions.Braces.K_AND_R, false, 2, 4, 2));
    }

    @Test
    void columnsStayLinedUp() {
        keeps("struct S {\n    ULONG     a;    // one\n    PVOID     bb;   // two\n    ULONGLONG ccc;  // three\n};\n");
        becomes("VOID f(VOID)\n{\n    ULONG    first  = 1 + 1;\n    NTSTATUS second = 2;\n}\n",
                "VOID f(VOID)\n{\n  ULONG    first  = 1+1;\n  NTSTATUS second = 2;\n}\n");
        becomes("int a;  // comment far off\nint b = 1 + 2 + 3;\n", "int   a;  // comment far off\nint b=1+2+3;\n");
    }

    @Test
    void continuedLinesMoveWithTheirStatement() {
        becomes("VOID f(VOID)\n{\n    status = WdfRequestRetrieve(Request,\n                                Length,\n                                NULL\n                                );\n}\n",
                "VOID f(VOID)\n{\nstatus = WdfRequestRetrieve( Request,\n                            Length,\n                            NULL\n                            );\n}\n".replace("( R", "(R"));
        keeps("NTSTATUS\nDriverEntry(\n    IN PDRIVER_OBJECT  DriverObject,\n    IN PUNICODE_STRING RegistryPath\n    )\n{\n    return STATUS_SUCCESS;\n}\n");
    }

    @Test
    void directivesAndMacrosAreUntouched() {
        keeps("#include   <wdf.h>\n#define  MAX(a,b)   \\\n   ((a)>(b)?  \\\n      (a):(b))\n  #pragma   alloc_text(PAGE,f)\nint a;\n");
        keeps("VOID f(VOID)\n{\n#if DBG\n    if (a) {\n#else\n       if(b){\n#endif\n        c();\n    }\n}\n");
        keeps("#if 0\n any  thing;{{{ ' \n#else\nint a;\n#endif\n");
    }

    @Test
    void commentsStay() {
        becomes("VOID f(VOID)\n/*++\n\nRoutine Description:\n    Text.\n--*/\n{\n    /* One.\n     * Two.\n     */\n    a();  // three\n//  b();\n    // four\n}\n",
                "VOID f(VOID)\n/*++\n\nRoutine Description:\n    Text.\n--*/\n{\n  /* One.\n   * Two.\n   */\n  a();  // three\n//  b();\n  // four\n}\n");
        keeps("VOID f(VOID)\n{\n    switch (a) {\n    // before the case\n    case 1:\n        // within\n        break;\n    }\n    if (a) { // why\n        b();\n    } // end\n    else {\n        c();\n    }\n}\n");
    }

    @Test
    void blankLines() {
        becomes("int a;\n\n\nint b;\n", "int a;\n\n\n\n\n\nint b;\n\n\n");
        becomes("int a;\n\nint b;\n", "int a;\n\n\n\nint b;", new FormatOptions(FormatOptions.Braces.K_AND_R, false, 4, 4, 1));
    }

    @Test
    void lineEndsOfWindows() {
        becomes("VOID f(VOID)\r\n{\r\n    a();\r\n}\r\n", "VOID f(VOID) {\r\n  a();\r\n}\r\n");
        keeps("/* a\r\n   b */\r\nint a;\r\n");
    }

    @Test
    void textWhoseBracketsDoNotMatchIsLeftAlone() {
        for (String text : new String[] {"VOID f( {\n  a;\n}\n", "}\n", "int a [3;\n", "", "int   a /* never closed"}) {
            assertEquals(text, new Formatter(FormatOptions.DEFAULT, false).format(text));
        }
    }

    @Test
    void scenarios() {
        String text = """
                scenario "a" for D {
                    device { sram pattern (7*i + 3) mod 256; bandwidth 66 MB/s; }
                    app h1 {
                        buffer b[20000] at offset 0x100 in pages 0x10002000,
                            0x0ABCD000;
                        r1 = read(b);
                        expect b equals sram[0 .. 19999];
                    }
                }
                """;
        Formatter formatter = new Formatter(FormatOptions.DEFAULT, true);
        assertEquals(text, formatter.format(text));
        assertEquals(text, formatter.format(text.replace("    ", " ").replace("[0 .. 19999]", "[0..19999]").replace(" 0x0ABCD", "    0x0ABCD").replace("r1 = ", "r1=")));
    }
}
