package org.dmaworkbench.compiler.tests.corpus;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.ScenarioStandaloneSetup;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** The syntax tree of a snippet, and its part that the snippet is about. */
final class Parsed {
    private static final Injector INJECTOR;

    static {
        INJECTOR = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
        new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    private final String file;
    private final int start;
    private final TranslationUnit unit;

    Parsed(Snippet snippet) {
        file = snippet.file();
        start = snippet.before().length();
        XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("memory:/corpus/model.kmdf"));
        try {
            resource.load(new ByteArrayInputStream(snippet.source().getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unit = (TranslationUnit) resource.getContents().get(0);
    }

    /** Returns how the snippet was read. */
    String shape() {
        return switch (file) {
            case "expressions" -> Shape.of(result());
            case "statements", "lookalikes" -> Shape.of(last().getBody().getStatements().stream().filter(this::own).toList());
            default -> Shape.of(unit.getElements().stream().filter(e -> e != last()).toList());
        };
    }

    /** Returns the type of what f returns before it is converted, as C writes it. */
    String type() {
        return valueType() == null ? "?" : valueType().display();
    }

    /** Returns the kind of integer that the value is, such as u32; "" for what is none. */
    String kind() {
        return valueType() instanceof CType.Int i ? i.kind().name().toLowerCase() : valueType() instanceof CType.Enum ? "i32" : "";
    }

    private CType valueType() {
        return INJECTOR.getInstance(ExpressionTypes.class).valueTypeOf(result());
    }

    private boolean own(EObject o) {
        return NodeModelUtils.getNode(o).getOffset() >= start;
    }

    private Declaration last() {
        List<Declaration> all = EcoreUtil2.getAllContentsOfType(unit, Declaration.class);
        return all.stream().filter(d -> d.getBody() != null).reduce((a, b) -> b).orElse(null);
    }

    private Expression result() {
        List<ReturnStatement> all = EcoreUtil2.getAllContentsOfType(last(), ReturnStatement.class);
        Expression value = all.get(all.size() - 1).getValue();
        return file.equals("expressions") && value instanceof Cast c ? c.getOperand() : value;
    }
}
