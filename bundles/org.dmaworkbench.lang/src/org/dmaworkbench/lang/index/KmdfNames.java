package org.dmaworkbench.lang.index;

import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Names are plain, as in C; a file is named like itself without the extension. */
public class KmdfNames extends IQualifiedNameProvider.AbstractImpl {
    @Override
    public QualifiedName getFullyQualifiedName(EObject object) {
        if (object instanceof TranslationUnit unit) {
            return unit.eResource() == null ? null : QualifiedName.create(unit.eResource().getURI().trimFileExtension().lastSegment());
        }
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(object);
        return name == null || name.isEmpty() ? null : QualifiedName.create(name);
    }
}
