package org.dmaworkbench.lang.irql;

import java.util.Iterator;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.InitializerElement;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.MemberDesignator;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Gathers what a file tells the call graph in one walk. */
final class CallCollector {
    private final ExpressionTypes types;
    private final Contracts contracts;
    private final LevelFlow levels;
    private final FileCalls file;

    CallCollector(ExpressionTypes types, Flows flows, Passiveness passive, CodeSections sections) {
        this.types = types;
        this.contracts = new Contracts(types);
        this.levels = new LevelFlow(types, contracts, flows, passive);
        this.file = new FileCalls(sections);
    }

    FileCalls collect(TranslationUnit unit) {
        for (Iterator<EObject> all = unit.eAllContents(); all.hasNext();) {
            switch (all.next()) {
                case Declaration d when d.eContainer() instanceof TranslationUnit && !d.getModifiers().contains("typedef") -> declaration(d);
                case NameReference n when n.getTarget() instanceof Declarator d && !d.eIsProxy() -> reference(n, d);
                default -> { }
            }
        }
        return file;
    }

    private void declaration(Declaration d) {
        for (Declarator outer : d.getDeclarators()) {
            Declarator name = Declarators.innermost(outer);
            if (name.getName() == null || types.functionType(name) == null) {
                continue;
            }
            Contract contract = contracts.own(name);
            file.contracts().merge(name.getName(), contract, Contract::with);
            Declarator type = Contracts.callbackType(name);
            if (type != null) {
                file.registrations().add(new FileCalls.Registration(name.getName(), type));
            }
            if (d.getBody() != null) {
                FunctionCalls function = new FunctionCalls(file, name, file.sections().of(name.getName(), offset(name)));
                levels.follow(d, function);
                file.functions().add(function);
            }
        }
    }

    private static int offset(Declarator name) {
        INode node = NodeModelUtils.findActualNodeFor(name);
        return node == null ? 0 : node.getOffset();
    }

    /** A function's name that stands for its address where a callback is expected registers it. */
    private void reference(NameReference n, Declarator target) {
        if (Declarators.isFileScope(target) && types.functionType(target) != null) {
            if (Declarators.body(target) == null && !LibraryFiles.isLibrary(target.eResource().getURI())) {
                file.foreign().putIfAbsent(target.getName(), n);
            }
            Declarator type = Contracts.callbackType(expected(n));
            if (type != null) {
                file.registrations().add(new FileCalls.Registration(target.getName(), type));
            }
        }
    }

    /** Returns the declaration of what the value of an expression goes to, or null. */
    private static Declarator expected(Expression value) {
        return switch (value.eContainer()) {
            case Unary u when u.getOp().equals("&") -> expected(u);
            case Cast c when c.getType() != null && c.getType().getDeclarator() != null -> c.getType().getDeclarator();
            case FieldProperty p -> known(p.getField());
            case Declarator d -> d;
            case Assignment a when a.getValue() == value -> declared(a.getTarget());
            case InitializerElement e when !e.getDesignators().isEmpty()
                    && e.getDesignators().get(e.getDesignators().size() - 1) instanceof MemberDesignator m -> known(m.getMember());
            case Call c when c.getCallee() != value -> parameter(c, c.getArguments().indexOf(value));
            case null, default -> null;
        };
    }

    static Declarator declared(Expression e) {
        return switch (e) {
            case NameReference n when n.getTarget() instanceof Declarator d -> known(d);
            case Member m -> known(m.getMember());
            case Unary u when u.getOp().equals("*") -> declared(u.getOperand());
            case null, default -> null;
        };
    }

    private static Declarator known(Declarator d) {
        return d == null || d.eIsProxy() ? null : d;
    }

    private static Declarator parameter(Call c, int index) {
        Declarator callee = declared(c.getCallee());
        Declarator type = callee == null ? null : Declarators.functionSuffix(callee) != null ? callee : Contracts.callbackType(callee);
        FunctionSuffix suffix = type == null ? null : Declarators.functionSuffix(type);
        return suffix == null || index < 0 || index >= suffix.getParameters().size() ? null
                : suffix.getParameters().get(index).getDeclarator();
    }
}
