package org.dmaworkbench.debug.model;

import java.math.BigInteger;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.session.MachineReader;
import org.dmaworkbench.debug.session.NotSuspendedException;
import org.dmaworkbench.debug.value.UnreadableException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.MemoryByte;

/** Simulated memory around an address, for the Memory view. Bytes that cannot be read without side effects are shown as unknown. */
public final class SimulatedMemory extends DmaElement implements IMemoryBlockExtension {
    private static final BigInteger END = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private final String expression;
    private final long base;

    SimulatedMemory(DmaDebugTarget target, String expression, long base) {
        super(target);
        this.expression = expression;
        this.base = base;
    }

    /** Returns the memory at an address, or at an expression whose value is one, in the frame that is chosen. */
    static SimulatedMemory at(DmaDebugTarget target, String expression, Object context) throws DebugException {
        try {
            IThread stopped = target.stoppedThread();
            DmaStackFrame frame = context instanceof DmaStackFrame chosen ? chosen
                    : stopped != null && stopped.getTopStackFrame() instanceof DmaStackFrame top ? top : null;
            if (frame == null) {
                throw new UnreadableException("choose a function of the driver in the Debug view");
            }
            return new SimulatedMemory(target, expression, target.session().address(frame.view(), expression));
        } catch (UnreadableException | NotSuspendedException e) {
            throw new DebugException(new Status(Status.INFO, DebugIds.BUNDLE, DebugException.TARGET_REQUEST_FAILED,
                    "'" + expression + "' is no address: " + e.getMessage(), null));
        }
    }

    @Override
    public MemoryByte[] getBytesFromAddress(BigInteger address, long units) throws DebugException {
        return look(simulation -> {
            MachineReader reader = new MachineReader(simulation);
            MemoryByte[] bytes = new MemoryByte[(int) units];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = read(reader, address.longValue() + i);
            }
            return bytes;
        });
    }

    private static MemoryByte read(MachineReader reader, long address) {
        MemoryByte one = new MemoryByte();
        one.setWritable(false);
        one.setBigEndian(false);
        one.setEndianessKnown(true);
        try {
            one.setValue((byte) reader.read(address, 1));
            one.setReadable(true);
        } catch (UnreadableException e) {
            one.setReadable(false);
        }
        return one;
    }

    @Override
    public MemoryByte[] getBytesFromOffset(BigInteger offset, long units) throws DebugException {
        return getBytesFromAddress(getBigBaseAddress().add(offset), units);
    }

    @Override
    public String getExpression() {
        return expression;
    }

    @Override
    public BigInteger getBigBaseAddress() {
        return new BigInteger(Long.toUnsignedString(base));
    }

    @Override
    public BigInteger getMemoryBlockStartAddress() {
        return null; // before the base there may be memory, too
    }

    @Override
    public BigInteger getMemoryBlockEndAddress() {
        return END;
    }

    @Override
    public BigInteger getBigLength() {
        return BigInteger.valueOf(-1);
    }

    @Override
    public int getAddressSize() {
        return Long.BYTES;
    }

    @Override
    public int getAddressableSize() {
        return 1;
    }

    @Override
    public boolean supportBaseAddressModification() {
        return false;
    }

    @Override
    public void setBaseAddress(BigInteger address) throws DebugException {
        notSupported("Monitor another address instead.", null);
    }

    @Override
    public boolean supportsChangeManagement() {
        return false;
    }

    @Override
    public boolean supportsValueModification() {
        return false;
    }

    @Override
    public void setValue(BigInteger offset, byte[] bytes) throws DebugException {
        notSupported("Memory of a simulated machine is read only.", null);
    }

    @Override
    public void setValue(long offset, byte[] bytes) throws DebugException {
        notSupported("Memory of a simulated machine is read only.", null);
    }

    @Override
    public void connect(Object client) { }

    @Override
    public void disconnect(Object client) { }

    @Override
    public Object[] getConnections() {
        return new Object[0];
    }

    @Override
    public void dispose() { }

    @Override
    public IMemoryBlockRetrieval getMemoryBlockRetrieval() {
        return target();
    }

    @Override
    public long getStartAddress() {
        return base;
    }

    @Override
    public long getLength() {
        return -1;
    }

    @Override
    public byte[] getBytes() throws DebugException {
        MemoryByte[] all = getBytesFromAddress(getBigBaseAddress(), Long.BYTES);
        byte[] bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = all[i].getValue();
        }
        return bytes;
    }
}
