package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.breakpoint.LineStop;
import org.dmaworkbench.debug.model.DmaDebugTarget;
import org.dmaworkbench.debug.model.DmaStackFrame;
import org.dmaworkbench.debug.model.DmaThread;
import org.dmaworkbench.debug.model.DmaVariable;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.debug.session.LineCondition;
import org.dmaworkbench.debug.source.LibraryFile;
import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.editor.LibraryInput;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.ui.IDebugModelPresentation;
import org.eclipse.debug.ui.IValueDetailListener;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IColorProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** Labels, pictures and colours of our debug model. Frames of the framework are faint: they have no source. */
public final class Presentation extends LabelProvider implements IDebugModelPresentation, IColorProvider {
    private static final String FRAMEWORK = "org.dmaworkbench.ui.color.framework";

    @Override
    public String getText(Object element) {
        return switch (element) {
            case DmaDebugTarget target -> target.getName() + " (" + target.stateText() + ")";
            case DmaThread thread -> thread(thread);
            case DmaStackFrame frame -> frame(frame);
            case LineStop stop -> breakpoint(stop);
            default -> null; // the platform's own text
        };
    }

    @Override
    public Image getImage(Object element) {
        return switch (element) {
            case DmaDebugTarget target -> Icons.image("chip");
            case DmaThread thread -> Icons.image(switch (thread.context().kind()) {
                case ISR -> "isr";
                case DPC -> "dpc";
                default -> "context";
            });
            case DmaStackFrame frame -> frame.view().function() < 0 ? Icons.image("framework") : null;
            case DmaVariable variable -> null;
            case null, default -> null;
        };
    }

    @Override
    public Color getForeground(Object element) {
        return element instanceof DmaStackFrame frame && frame.view().function() < 0 ? JFaceResources.getColorRegistry().get(FRAMEWORK) : null;
    }

    @Override
    public Color getBackground(Object element) {
        return null;
    }

    @Override
    public IEditorInput getEditorInput(Object element) {
        return switch (element) {
            case IFile file -> new FileEditorInput(file);
            case LibraryFile file -> new LibraryInput(file);
            case IBreakpoint breakpoint when breakpoint.getMarker().getResource() instanceof IFile file -> new FileEditorInput(file);
            case IMarker marker when marker.getResource() instanceof IFile file -> new FileEditorInput(file);
            default -> null;
        };
    }

    @Override
    public String getEditorId(IEditorInput input, Object element) {
        return Ids.GENERIC_EDITOR;
    }

    @Override
    public void computeDetail(IValue value, IValueDetailListener listener) {
        String text;
        try {
            text = value.getReferenceTypeName() + "\n" + value.getValueString();
        } catch (DebugException e) {
            text = e.getMessage();
        }
        listener.detailComputed(value, text);
    }

    @Override
    public void setAttribute(String attribute, Object value) {
        // type names are a column of the Variables view
    }

    private static String thread(DmaThread thread) {
        Inspector.Context context = thread.context();
        return context.name() + " [cpu " + context.cpu() + ", " + irql(context.irql()) + ", " + context.stateText() + "]";
    }

    private static String frame(DmaStackFrame frame) {
        return frame.view().function() < 0 ? frame.getName()
                : frame.getName() + "() " + frame.sourceName() + ":" + frame.getLineNumber();
    }

    private static String breakpoint(LineStop stop) {
        IMarker marker = stop.getMarker();
        return marker == null || !marker.exists() ? null
                : marker.getResource().getName() + " [line: " + marker.getAttribute(IMarker.LINE_NUMBER, 0) + "]" + condition(stop.condition());
    }

    private static String condition(LineCondition condition) {
        return (condition.expression().isEmpty() ? "" : " [if " + condition.expression() + "]")
                + (condition.hits() == 0 ? "" : " [hit " + condition.hits() + "]");
    }

    private static String irql(int level) {
        return switch (level) {
            case 0 -> "PASSIVE";
            case 1 -> "APC";
            case 2 -> "DISPATCH";
            default -> level > 14 ? "HIGH" : "DIRQL " + level;
        };
    }
}
