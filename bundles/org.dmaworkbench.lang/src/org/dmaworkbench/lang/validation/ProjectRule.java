package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.linking.ProjectUnits;
import org.eclipse.emf.ecore.EObject;

/** A project has one driver (P005): of two, the one in the file whose name comes first is the project's. */
final class ProjectRule implements Rule {
    private final ProjectUnits project;

    ProjectRule(ProjectUnits project) {
        this.project = project;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof Driver driver) || !(driver.eContainer() instanceof TranslationUnit own)) {
            return;
        }
        String here = own.eResource().getURI().toString();
        project.of(own.eResource()).stream().filter(u -> u != own && u.eResource().getURI().toString().compareTo(here) < 0)
                .flatMap(u -> u.getElements().stream()).filter(Driver.class::isInstance).map(Driver.class::cast).findFirst()
                .ifPresent(first -> out.error(IssueCode.P005, driver, "The project has a second driver '" + driver.getName()
                        + "'; the first is '" + first.getName() + "' in " + first.eResource().getURI().lastSegment()));
    }
}
