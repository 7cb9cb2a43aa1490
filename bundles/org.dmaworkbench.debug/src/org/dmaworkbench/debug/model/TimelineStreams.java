package org.dmaworkbench.debug.model;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;

/** The streams of a run: its timeline as output, nothing on the error stream, no input. */
final class TimelineStreams implements IStreamsProxy {
    private final Monitor timeline = new Monitor();
    private final Monitor nothing = new Monitor();

    Monitor timeline() {
        return timeline;
    }

    @Override
    public IStreamMonitor getOutputStreamMonitor() {
        return timeline;
    }

    @Override
    public IStreamMonitor getErrorStreamMonitor() {
        return nothing;
    }

    @Override
    public void write(String input) {
        // a simulated machine reads nothing from the console
    }

    /** Text that grows; listeners get the new part. Buffers until the console says that it keeps the text itself. */
    static final class Monitor implements IFlushableStreamMonitor {
        private final ListenerList<IStreamListener> listeners = new ListenerList<>();
        private final StringBuilder contents = new StringBuilder();
        private boolean buffered = true;

        void append(String text) {
            synchronized (this) {
                if (buffered) {
                    contents.append(text);
                }
            }
            for (IStreamListener listener : listeners) {
                listener.streamAppended(text, this);
            }
        }

        @Override
        public void addListener(IStreamListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removeListener(IStreamListener listener) {
            listeners.remove(listener);
        }

        @Override
        public synchronized String getContents() {
            return contents.toString();
        }

        @Override
        public synchronized void flushContents() {
            contents.setLength(0);
        }

        @Override
        public synchronized void setBuffered(boolean buffer) {
            buffered = buffer;
        }

        @Override
        public synchronized boolean isBuffered() {
            return buffered;
        }
    }
}
