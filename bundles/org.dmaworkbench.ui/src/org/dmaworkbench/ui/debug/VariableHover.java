package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.model.DmaStackFrame;
import org.dmaworkbench.ui.editor.WordRegion;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IVariable;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;

/** While a run stands: the value of the variable under the pointer, in the selected frame. */
public final class VariableHover implements ITextHover, ITextHoverExtension2 {
    @Override
    public String getHoverInfo2(ITextViewer viewer, IRegion region) {
        IAdaptable context = DebugUITools.getDebugContext();
        DmaStackFrame frame = context == null ? null : Adapters.adapt(context, DmaStackFrame.class);
        if (frame == null || !frame.isSuspended()) {
            return null;
        }
        try {
            String name = viewer.getDocument().get(region.getOffset(), region.getLength());
            for (IVariable variable : frame.getVariables()) {
                if (variable.getName().equals(name)) {
                    return "<b>" + name + "</b> = " + escape(variable.getValue().getValueString()) + " &nbsp;<i>" + escape(variable.getReferenceTypeName()) + "</i>";
                }
            }
        } catch (DebugException | BadLocationException e) {
            return null; // the run has gone on, or the text has changed
        }
        return null;
    }

    @Deprecated
    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return getHoverInfo2(viewer, region);
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return WordRegion.at(viewer.getDocument(), offset).orElse(null);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
