package org.dmaworkbench.debug.model;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.sourcelookup.AbstractSourceLookupDirector;
import org.eclipse.debug.core.sourcelookup.AbstractSourceLookupParticipant;
import org.eclipse.debug.core.sourcelookup.ISourceLookupParticipant;

/** Finds the source of a stack frame: it knows its file, so no path has to be searched. */
public final class SourceLookup extends AbstractSourceLookupDirector {
    @Override
    public void initializeParticipants() {
        addParticipants(new ISourceLookupParticipant[] {new FrameSource()});
    }

    private static final class FrameSource extends AbstractSourceLookupParticipant {
        @Override
        public String getSourceName(Object object) throws CoreException {
            return object instanceof DmaStackFrame frame ? frame.sourceName() : null;
        }

        @Override
        public Object[] findSourceElements(Object object) throws CoreException {
            if (object instanceof DmaStackFrame frame) {
                return frame.source().map(found -> new Object[] {found}).orElse(EMPTY);
            }
            return super.findSourceElements(object);
        }
    }
}
