package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.resource.ExpandedLeaf;
import org.dmaworkbench.lang.resource.SourceResource;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** Expanded text in the syntax tree: every character stays covered once, places stay those of the file. */
class ExpandedTextTest {
    private static final String TEXT = """
            #define TWICE(v) ((v) + (v))
            #define SET(a, b) a = b; b = 0
            ULONG f(ULONG first, ULONG second)
            {
                SET(first, TWICE(second));
                return TWICE( first ) /* end */;
            }
            """.replace("SET(a, b) a = b; b = 0", "SET(a, b) a = b");

    @Test
    void leavesCoverTheText() {
        XtextResource resource = Models.parse(TEXT);
        assertEquals(List.of(), Models.issues(resource));
        assertCovered(resource, TEXT);
    }

    static void assertCovered(XtextResource resource, String text) {
        ICompositeNode root = resource.getParseResult().getRootNode();
        assertEquals(text, root.getText());
        int at = 0;
        for (ILeafNode leaf : root.getLeafNodes()) {
            assertEquals(at, leaf.getTotalOffset(), () -> "before '" + leaf.getText() + "'");
            at = leaf.getTotalEndOffset();
            if (leaf.getTotalLength() > 0) {
                assertEquals(text.substring(leaf.getTotalOffset(), leaf.getTotalEndOffset()), leaf.getText().startsWith("#") ? leaf.getText() : leaf.getText());
            }
        }
        assertEquals(text.length(), at);
    }

    @Test
    void argumentsKeepTheirPlaces() {
        XtextResource resource = Models.parse(TEXT);
        int second = TEXT.indexOf("second))");
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), second + 2);
        assertEquals("second", leaf.getText());
        NameReference reference = (NameReference) NodeModelUtils.findActualSemanticObjectFor(leaf);
        Declarator parameter = Models.all(resource, Declarator.class).stream().filter(d -> "second".equals(d.getName())).findFirst().orElseThrow();
        assertSame(parameter, reference.getTarget());
        assertEquals(2, Models.all(resource, NameReference.class).stream().filter(r -> r.getTarget() == parameter).count(), "both of them");
    }

    @Test
    void whatComesFromTheDefinitionTakesNoRoom() {
        XtextResource resource = Models.parse(TEXT);
        int at = TEXT.indexOf("TWICE( first )");
        Binary sum = Models.all(resource, Binary.class).get(1);
        ICompositeNode node = NodeModelUtils.getNode(sum);
        assertEquals(at, node.getOffset());
        assertTrue(node.getEndOffset() <= at + "TWICE( first )".length());
        ILeafNode name = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), at);
        assertTrue(name.isHidden() && name.getText().startsWith("TWICE("), name.getText());
        ExpandedLeaf plus = leaf(resource, "+", 1);
        assertEquals(0, plus.getTotalLength());
        assertEquals("TWICE", plus.use().macro().name());
        assertEquals(TEXT.indexOf("+ (v)"), plus.piece().at());
    }

    private static ExpandedLeaf leaf(XtextResource resource, String text, int index) {
        int found = 0;
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf instanceof ExpandedLeaf expanded && leaf.getText().equals(text) && found++ == index) {
                return expanded;
            }
        }
        throw new AssertionError("no expanded " + text);
    }

    @Test
    void usesAreKnown() {
        SourceResource resource = (SourceResource) Models.parse(TEXT);
        List<MacroUse> uses = resource.facts().uses();
        assertEquals(List.of("SET", "TWICE", "TWICE"), uses.stream().map(u -> u.macro().name()).toList());
        assertEquals("SET(first, TWICE(second))", TEXT.substring(uses.get(0).offset(), uses.get(0).end()));
        MacroUse inner = resource.facts().useAt(TEXT.indexOf("TWICE(second)") + 1).orElseThrow();
        assertEquals(TEXT.indexOf("TWICE(v)"), inner.macro().origin().offset());
        assertTrue(inner.macro().origin().file().endsWith("model.kmdf"));
        assertEquals("#define TWICE(v) ((v) + (v))", inner.macro().text());
        assertEquals(List.of("TWICE", "SET"), resource.facts().macros().stream().map(m -> m.name()).toList());
    }

    @Test
    void mistakesWithinAMacroStandAtItsUse() {
        String text = "#define BAD(x) (x + nothing)\nULONG f(ULONG a) { return BAD(a) + 1; }\n";
        assertEquals(List.of("S030@2:27 unknown name nothing; declare it or import the file that does (in expansion of macro BAD)"), Models.issuesOf(text));
        text = "#define ID(x) x\nULONG f(ULONG a) { return ID(nothing) + ID(a); }\n";
        assertEquals(List.of("S030@2:30 unknown name nothing; declare it or import the file that does"), Models.issuesOf(text), "the author's own");
        text = "#define MISSING(x) x = 3\nVOID f(ULONG a) { MISSING(a) }\n";
        assertEquals(1, Models.syntaxIssues(text).size(), Models.syntaxIssues(text).toString());
    }

    @Test
    void localVariablesOfAMacroAreFound() {
        String text = "#define SWAP(T, a, b) do { T t = a; a = b; b = t; } while (0)\n#define MAKE(T, n) T n; n = 0\n"
                + "ULONG f(ULONG x, ULONG y) { SWAP(ULONG, x, y); MAKE(ULONG, z); return x + y + z; }\n";
        assertEquals(List.of(), Models.issuesOf(text));
        assertCovered(Models.parse(text), text);
    }

    @Test
    void editsKeepEverythingRight() {
        XtextResource resource = Models.parse(TEXT);
        int at = TEXT.indexOf("+ (v)");
        resource.update(at, 1, "*");
        String now = TEXT.replace("+ (v)", "* (v)");
        assertCovered(resource, now);
        assertEquals(List.of("*", "*"), Models.all(resource, Binary.class).stream().map(Binary::getOp).toList());
        int use = now.indexOf("TWICE( first )");
        resource.update(use, "TWICE( first )".length(), "5");
        assertEquals(List.of(), Models.issues(resource));
        assertEquals("5", Models.all(resource, IntegerLiteral.class).get(0).getText());
        resource.update(0, now.indexOf("ULONG f"), "");
        assertTrue(Models.issues(resource).stream().anyMatch(i -> i.startsWith("S030")), "SET is gone");
        assertEquals(0, Models.all(resource, Assignment.class).size());
    }
}
