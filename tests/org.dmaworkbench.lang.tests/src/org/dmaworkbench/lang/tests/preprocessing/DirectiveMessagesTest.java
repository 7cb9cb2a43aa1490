package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.lang.tests.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One message per mistake in a line beginning with # or in the use of a macro, at its place. */
class DirectiveMessagesTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                of("#define F(a, b) a + b\nULONG x = F(1);", "S020@2:11 F takes 2 arguments, not 1; it is #define F(a, b) a + b"),
                of("#define F(a, ...) a\nULONG x = F(1, 2, 3);\n#define G() 1\nULONG y = G(2);", "S020@4:11 G takes 0 arguments, not 1; it is #define G() 1"),
                of("#include \"nothing.h\"", "S021@1:1 there is no file nothing.h beside this one or in the project; add it to the project"),
                of("#include <nothing.h>\nULONG a;", "S021@1:1 there is no header nothing.h in the library; leave it out, or put a file of that name with what you need of it into the project"),
                of("#include <usb.h>", "S021@1:1 usb.h is a header of the kit whose content is not modelled; what the driver uses of it will be unknown"),
                of("#include nothing", "S024@1:1 #include needs a name in quotes or angle brackets"),
                of("#if 1\nULONG a;", "S022@1:1 this #if is never closed; add #endif"),
                of("#ifdef X\n#else\nULONG a;", "S022@1:1 this #ifdef is never closed; add #endif"),
                of("ULONG a;\n  #else\n", "S022@2:3 #else without #if; remove it"),
                of("#endif", "S022@1:1 #endif without #if; remove it"),
                of("#elif 1\n", "S022@1:1 #elif without #if; remove it"),
                of("#if 1\n#else\n#else\n#endif", "S022@3:1 a second #else for one #if; remove one of the two"),
                of("#if 1\n#else\n#elif 1\n#endif", "S022@3:1 #elif behind #else; swap the two"),
                of("#pragma nonsense", "S023@1:1 #pragma nonsense has no effect here"),
                of("#pragma pack(3)\n", "S023@1:1 #pragma pack: packing is 1, 2, 4, 8 or 16 bytes"),
                of("#pragma pack(pop)", "S023@1:1 #pragma pack: pack(pop) without pack(push)"),
                of("#nonsense", "S024@1:1 #nonsense is no directive of C"),
                of("# +", "S024@1:1 a line that begins with # needs a word after it"),
                of("# 3 \"model.c\"\nULONG a;"),
                of("#define", "S024@1:1 #define needs a name"),
                of("#define 3 4", "S024@1:1 #define needs a name"),
                of("#define F(a,a) 4", "S024@1:1 'a' cannot be a parameter of F"),
                of("#define F(a 4", "S024@1:1 the parameters of F need a comma between them"),
                of("#define F(a", "S024@1:1 the parameters of F are never closed; add )"),
                of("#undef", "S024@1:1 #undef needs a name"),
                of("#define F(a) a\nULONG x = F(1;\nULONG y;", "S043@2:11 the arguments of F are never closed; add )"),
                of("#error this cannot be\nULONG a;", "S044@1:1 #error: this cannot be; define what the text asks for, or take another branch"),
                of("#if 1 +\n#endif", "S045@1:1 the condition ends too early; write numbers, names, defined and operators of C"),
                of("#if\n#endif", "S045@1:1 the condition is missing; write numbers, names, defined and operators of C"),
                of("#if 1 / 0\n#endif", "S045@1:1 the condition divides by zero; write numbers, names, defined and operators of C"),
                of("#if sizeof(int) == 4\n#endif", "S045@1:1 sizeof is no macro with parameters here; write numbers, names, defined and operators of C"),
                of("#ifdef 3\n#endif", "S045@1:1 #ifdef needs a name"),
                of("#define A 1\n#define A 2\nULONG x = A;", "S046@2:9 A had another value; write #undef before it is defined anew"),
                of("#define A 1\n#define A 1\nULONG x = A;"),
                of("#define J(a, b) a ## b\nULONG x = J(1 +, / 2);", "S047@2:11 ## in J joins to '+/', which is no token"),
                of("#define J(a) a ##\n", "S047@1:1 ## needs a token on either side"),
                of("#define A (A + 1)", "S035@1:9 A is defined by itself; give it a value"));
    }

    private static Arguments of(String text, String... issues) {
        return Arguments.of(text, List.of(issues));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void says(String text, List<String> issues) {
        assertEquals(issues, Models.syntaxIssues(text));
    }
}
