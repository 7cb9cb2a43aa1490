package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.kmdf.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that reads one way when a name is a type and another way when it is not (language.md 3). */
class LookAlikesTest {
    private static final String BEFORE = """
            typedef struct _T { ULONG a; struct _T *next; } T, *PT;
            struct TAG { ULONG x; };
            typedef VOID CALLBACK_T(ULONG n);
            ULONG count; ULONG n; ULONG a; ULONG b; ULONG c; ULONG x; ULONG *p; CALLBACK_T f; CALLBACK_T *(*g)(ULONG n); ULONG v[4];
            VOID test(VOID) {
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            (PULONG)&x;              => (cast PULONG (& x))
            (count)&x;               => (& count x)
            (PULONG) & x;            => (cast PULONG (& x))
            (T)*p;                   => (cast T (* p))
            (n)*x;                   => (* n x)
            (ULONG)-x;               => (cast ULONG (- x))
            (n)-x;                   => (- n x)
            (ULONG)+x;               => (cast ULONG (+ x))
            (n)+x;                   => (+ n x)
            (ULONG)(x);              => (cast ULONG x)
            (f)(x);                  => (call f x)
            f(a)(b);                 => (call (call f a) b)
            (*g)(x)(n);              => (call (call (* g) x) n)
            sizeof(T)*n;             => (* (sizeof T) n)
            sizeof(x)*n;             => (* (sizeof x) n)
            sizeof x*n;              => (* (sizeof x) n)
            sizeof(T *);             => (sizeof T *)
            sizeof(struct TAG);      => (sizeof struct TAG)
            sizeof(TAG);             => (sizeof TAG)
            T*q;                     => declare T *q
            a*b;                     => (* a b)
            T q;                     => declare T q
            T *q, r;                 => declare T *q, r
            PT q = (PT)p;            => declare PT q=(cast PT p)
            T (*q);                  => declare T (*q)
            ULONG (*h)(ULONG, PT);   => declare ULONG (*h)(ULONG, PT)
            ULONG q[4][2];           => declare ULONG q[4][2]
            const T *q;              => declare const T *q
            T const *q;              => declare const T *q
            unsigned long q;         => declare unsigned long q
            x = (ULONG)(a) & (b);    => (= x (& (cast ULONG a) b))
            x = (a) & (b);           => (= x (& a b))
            (PVOID)(ULONG_PTR)x;     => (cast PVOID (cast ULONG_PTR x))
            (ULONG (*)(ULONG))p;     => (cast ULONG (*)(ULONG) p)
            ((PT)p)->a = 1;          => (= (-> (cast PT p) a) 1)
            a ? b : c;               => (? a b c)
            a ? b : c ? n : x;       => (? a b (? c n x))
            a = b = c;               => (= a (= b c))
            a << b + c * n;          => (<< a (+ b (* c n)))
            a & b == c;              => (& a (== b c))
            a || b && c;             => (|| a (&& b c))
            a - b - c;               => (- (- a b) c)
            -a++;                    => (- (post++ a))
            *p++;                    => (* (post++ p))
            !a == b;                 => (== (! a) b)
            ~a & b;                  => (& (~ a) b)
            &v[1];                   => (& ([] v 1))
            ++*p;                    => (++ (* p))
            a, b = 1;                => (, a (= b 1))
            (T){ 1 };                => (cast T {1})
            FIELD_OFFSET(T, next);   => (call FIELD_OFFSET type:T next)
            x = L'a' + '\\n';        => (= x (+ L'a' '\\n'))
            """)
    void readsAs(String statement, String expected) {
        assertEquals(expected, last(statement));
    }

    private static String last(String statement) {
        var resource = Models.parse(BEFORE + statement + "\n}\n");
        assertEquals(List.of(), resource.getErrors().stream().map(e -> e.getLine() + ": " + e.getMessage()).toList(), statement);
        List<Block> blocks = Models.all(resource, Block.class);
        return blocks.get(blocks.size() - 1).getStatements().stream().map(Tree::of).collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ULONG T = 2; T * n;                      => declare ULONG T=2; (* T n)
            ULONG T = 2; (T) & n;                    => declare ULONG T=2; (& T n)
            typedef ULONG *L; L q; (L)&x;            => declare typedef ULONG *L; declare L q; (cast L (& x))
            ULONG L; L * x;                          => declare ULONG L; (* L x)
            T T; T.a = 1;                            => declare T T; (= (. T a) 1)
            PT T = 0; T->a = 1;                      => declare PT T=0; (= (-> T a) 1)
            typedef struct { ULONG a; } S, *PS; PS s; => declare typedef struct null{} S, *PS; declare PS s
            """)
    void innerDeclarationsShadow(String statements, String expected) {
        assertEquals(expected, last(statements));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            VOID h(ULONG T) { T * n; }   => (* T n)
            VOID h(PT T) { T->a = 1; }   => (= (-> T a) 1)
            VOID h(ULONG T); VOID i(VOID) { T * n; }   => declare T *n
            """)
    void parametersShadowInTheirFunctionOnly(String text, String expected) {
        var resource = Models.parse(BEFORE + "}\n" + text);
        List<Block> blocks = Models.all(resource, Block.class);
        assertEquals(expected, Tree.of(blocks.get(blocks.size() - 1).getStatements().get(0)));
    }
}
