package org.dmaworkbench.lang.index;

import com.google.inject.Singleton;
import java.util.Collection;
import org.dmaworkbench.lang.resource.SourceFiles;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/** A change of what a model shows to others affects every file of its project: imports are transitive, and scenarios name models. */
@Singleton
public class KmdfDescriptionManager extends DefaultResourceDescriptionManager {
    @Override
    public boolean isAffected(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
        for (IResourceDescription.Delta delta : deltas) {
            if (delta.haveEObjectDescriptionsChanged() && SourceFiles.isModel(delta.getUri())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isAffected(IResourceDescription.Delta delta, IResourceDescription candidate) {
        return delta.haveEObjectDescriptionsChanged() && SourceFiles.isModel(delta.getUri());
    }
}
