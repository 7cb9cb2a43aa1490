package org.dmaworkbench.lang.index;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Names in scenarios are plain; a scenario's is the text in quotes. */
public class ScenarioNames extends IQualifiedNameProvider.AbstractImpl {
    @Override
    public QualifiedName getFullyQualifiedName(EObject object) {
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(object);
        return name == null || name.isEmpty() ? null : QualifiedName.create(name);
    }
}
