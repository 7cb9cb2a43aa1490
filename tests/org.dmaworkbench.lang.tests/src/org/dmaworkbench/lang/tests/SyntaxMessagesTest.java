package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message per mistake, in words of the language, at the place of the mistake. */
class SyntaxMessagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            VOID f(ULONG a) { a = 3 }                    => S011@1:23 missing ';' before '}'
            VOID f(ULONG a) { a = 3;                     => S012@1:24 the file ends here, but '}' is missing
            VOID f(ULONG a) { f(a; }                     => S011@1:21 missing ')' before ';'
            VOID f(ULONG a) { a = ; }                    => S010@1:23 unexpected ';'
            ULONG a b;                                   => S010@1:9 unexpected 'b'
            struct S { ULONG a; }                        => S012@1:21 the file ends here, but more is missing
            int 3;                                       => S010@1:5 unexpected '3'
            import pci9656                               => S012@1:8 the file ends here, but ';' is missing
            driver { }                                   => S011@1:6 missing a name before '{'
            driver D { nonsense; }                       => S032@1:12 there is no property nonsense here; names are those of the WDF configuration structure
            driver D { queue Q { quickly; } }            => S032@1:22 there is no property quickly here; names are those of the WDF configuration structure
            VOID f(VOID) { __try { } __except(1) { } }   => S025@1:16 __try is not supported: models have no structured exceptions
            VOID f(VOID) { __asm { int 3 } }             => S026@1:16 inline assembly is not supported
            DECLSPEC_CACHEALIGN ULONG a;                 => S027@1:1 the size of a cache line is not known here; write DECLSPEC_ALIGN(64)
            ULONG a = nothing;                           => S030@1:11 unknown name nothing; declare it or import the file that does
            NOTHING a;                                   => S031@1:1 unknown type NOTHING; declare it or import the file that does
            VOID f(NOTHING *a);                          => S031@1:8 unknown type NOTHING; declare it or import the file that does
            VOID f(VOID) { NOTHING a; }                  => S031@1:16 unknown type NOTHING; declare it or import the file that does
            struct S { NOTHING *a; };                    => S031@1:12 unknown type NOTHING; declare it or import the file that does
            struct S { ULONG a; }; ULONG f(S *s) { return s->b; }  => S032@1:50 S has no member b
            import nothing;                              => S033@1:8 there is no file nothing.kmdf beside this one, in the project, or in the library
            VOID f(VOID) { goto out; }                   => S036@1:21 the function has no label out
            driver D { hardware PCI1; }                  => S037@1:21 unknown hardware PCI1; import the file that describes it, such as 'import pci9656;'
            driver D { transaction T { enabler E; } }    => S037@1:36 the driver declares no dma enabler E
            driver D { queue Q { EvtIoFoo = 1; } }       => S032@1:22 there is no property EvtIoFoo here; names are those of the WDF configuration structure
            driver D { queue Q { EvtIoRead; } }          => S011@1:22 write 'EvtIoRead = value;'
            VOID f(VOID) { } VOID f(VOID) { }            => S038@1:23 f is declared twice; rename or remove one of the two
            VOID f(VOID) { ULONG a; ULONG a; }           => S038@1:31 a is declared twice; rename or remove one of the two
            """)
    void says(String text, String expected) {
        assertEquals(List.of(expected), Models.syntaxIssues(text));
    }
}
