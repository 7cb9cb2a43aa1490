package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** An object that is created before what it is made from (D015): move it behind that. */
@Singleton
final class CreatedTooEarly implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.D015.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        DriverObject object = problem.around(DriverObject.class);
        DriverObject needed = object == null ? null : neededBy(object);
        if (needed == null || needed.eIsProxy()) {
            return List.of();
        }
        INode moved = NodeModelUtils.findActualNodeFor(object);
        INode target = NodeModelUtils.findActualNodeFor(needed);
        String source = problem.source();
        int start = source.lastIndexOf('\n', moved.getOffset() - 1) + 1;
        int end = source.indexOf('\n', moved.getEndOffset() - 1) + 1;
        int place = source.indexOf('\n', target.getEndOffset() - 1) + 1;
        boolean ownLines = end > 0 && place >= end && source.substring(start, moved.getOffset()).isBlank();
        if (!ownLines) {
            return List.of();
        }
        return List.of(new CodeFix("Create it behind '" + needed.getName() + "'", List.of(problem.edit(start, end - start, ""),
                problem.edit(place, 0, source.substring(start, end)))));
    }

    private static DriverObject neededBy(DriverObject object) {
        DeclaredProperties properties = DeclaredProperties.of(object);
        if (object instanceof Interrupt) {
            return properties.lock() == null ? null : properties.lock().getLock();
        }
        return properties.enabler() != null ? properties.enabler().getEnabler() : object.eContainer() instanceof Driver d
                ? d.getElements().stream().filter(DmaEnabler.class::isInstance).map(DmaEnabler.class::cast).findFirst().orElse(null) : null;
    }
}
