package org.dmaworkbench.debug.model;

import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.session.NotSuspendedException;
import org.dmaworkbench.debug.value.UnreadableException;
import org.dmaworkbench.debug.value.ValueNode;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IWatchExpressionDelegate;
import org.eclipse.debug.core.model.IWatchExpressionListener;
import org.eclipse.debug.core.model.IWatchExpressionResult;

/** Evaluates the expressions of the Expressions view in the frame that is chosen in the Debug view. */
public final class WatchDelegate implements IWatchExpressionDelegate {
    /** What came out. */
    private record Result(String getExpressionText, IValue getValue, String[] getErrorMessages, DebugException getException) implements IWatchExpressionResult {
        @Override
        public boolean hasErrors() {
            return getErrorMessages.length > 0;
        }

        @Override
        public IValue getValue() {
            return getValue;
        }

        @Override
        public String getExpressionText() {
            return getExpressionText;
        }

        @Override
        public String[] getErrorMessages() {
            return getErrorMessages;
        }

        @Override
        public DebugException getException() {
            return getException;
        }
    }

    @Override
    public void evaluateExpression(String expression, IDebugElement context, IWatchExpressionListener listener) {
        DmaStackFrame frame = frame(context);
        if (frame == null) {
            listener.watchEvaluationFinished(error(expression, "Choose a function of the driver in the Debug view."));
            return;
        }
        Job job = Job.create("Watch " + expression, (ICoreRunnable) monitor -> listener.watchEvaluationFinished(evaluate(expression, frame)));
        job.setSystem(true);
        job.schedule();
    }

    private static IWatchExpressionResult evaluate(String expression, DmaStackFrame frame) {
        try {
            ValueNode node = frame.watch(expression);
            return new Result(expression, new DmaValue(frame.target(), node, "watch/" + expression), new String[0], null);
        } catch (UnreadableException | NotSuspendedException e) {
            return error(expression, e.getMessage());
        }
    }

    private static IWatchExpressionResult error(String expression, String reason) {
        return new Result(expression, null, new String[] {reason},
                new DebugException(new Status(Status.INFO, DebugIds.BUNDLE, DebugException.TARGET_REQUEST_FAILED, reason, null)));
    }

    /** The frame that is chosen; of another element of the session, the innermost function of the context that goes on next. */
    private static DmaStackFrame frame(IDebugElement context) {
        if (context instanceof DmaStackFrame frame) {
            return frame;
        }
        try {
            IThread thread = context instanceof IThread chosen ? chosen
                    : context != null && context.getDebugTarget() instanceof DmaDebugTarget target ? target.stoppedThread() : null;
            return thread != null && thread.getTopStackFrame() instanceof DmaStackFrame top ? top : null;
        } catch (DebugException e) {
            return null; // it runs again
        }
    }
}
