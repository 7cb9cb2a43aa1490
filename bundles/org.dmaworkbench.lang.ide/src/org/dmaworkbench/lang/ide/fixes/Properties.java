package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.lang.validation.Repair;

/** Properties of a driver block that are missing (D001, D014, D016) or stand once too often (D002); silent where the rule itself knew the repair. */
@Singleton
final class Properties implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.D001.id(), IssueCode.D002.id(), IssueCode.D014.id(), IssueCode.D016.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        if (!Repair.of(problem.data()).isEmpty()) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        switch (problem.code()) {
            case "D001" -> repairs.add(Repair.property("Add 'hardware PCI9656;'", "hardware PCI9656;"));
            case "D002" -> repairs.add(Repair.remove("Remove this one"));
            case "D014" -> repairs.add(Repair.property("Add 'EvtInterruptIsr = OnIsr;'", "EvtInterruptIsr = OnIsr;"));
            default -> {
                Driver driver = problem.around(Driver.class);
                if (driver != null) {
                    driver.getElements().stream().filter(DmaEnabler.class::isInstance).map(e -> ((DmaEnabler) e).getName())
                            .forEach(name -> repairs.add(Repair.property("Add 'enabler " + name + ";'", "enabler " + name + ";")));
                }
            }
        }
        return repairs.stream().map(repair -> DeclaredRepairs.fix(problem, repair)).filter(java.util.Objects::nonNull).toList();
    }
}
