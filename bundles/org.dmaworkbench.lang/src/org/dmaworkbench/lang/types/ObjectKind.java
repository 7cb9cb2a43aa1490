package org.dmaworkbench.lang.types;

import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.DpcObject;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.kmdf.SpinLock;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.kmdf.WaitLock;
import org.dmaworkbench.lang.kmdf.WorkItem;
import org.dmaworkbench.program.type.CType;

/** Kinds of object that a driver block declares, with the WDF handle type and configuration structure of each. */
public enum ObjectKind {
    DMA_ENABLER("WDFDMAENABLER", "dmaenabler", "WDF_DMA_ENABLER_CONFIG"),
    COMMON_BUFFER("WDFCOMMONBUFFER", "commonbuffer", ""),
    TRANSACTION("WDFDMATRANSACTION", "transaction", ""),
    QUEUE("WDFQUEUE", "queue", "WDF_IO_QUEUE_CONFIG"),
    INTERRUPT("WDFINTERRUPT", "interrupt", "WDF_INTERRUPT_CONFIG"),
    TIMER("WDFTIMER", "timer", "WDF_TIMER_CONFIG"),
    WORK_ITEM("WDFWORKITEM", "workitem", "WDF_WORKITEM_CONFIG"),
    DPC("WDFDPC", "dpc", "WDF_DPC_CONFIG"),
    SPIN_LOCK("WDFSPINLOCK", "spinlock", ""),
    WAIT_LOCK("WDFWAITLOCK", "waitlock", ""),
    COLLECTION("WDFCOLLECTION", "collection", "");

    private final CType.Handle handle;
    private final String owner;
    private final String config;

    ObjectKind(String handle, String owner, String config) {
        this.handle = new CType.Handle(handle);
        this.owner = owner;
        this.config = config;
    }

    /** Returns the handle's type. */
    public CType.Handle handle() {
        return handle;
    }

    /** Returns how a context says that it belongs to objects of this kind: its words, joined. */
    public String owner() {
        return owner;
    }

    /** Returns the name of the configuration structure of its create function, or "". */
    public String config() {
        return config;
    }

    /** Returns the kind of a declared object. */
    public static ObjectKind of(DriverObject object) {
        return switch (object) {
            case DmaEnabler o -> DMA_ENABLER;
            case CommonBuffer o -> COMMON_BUFFER;
            case Transaction o -> TRANSACTION;
            case Queue o -> QUEUE;
            case Interrupt o -> INTERRUPT;
            case Timer o -> TIMER;
            case WorkItem o -> WORK_ITEM;
            case DpcObject o -> DPC;
            case SpinLock o -> SPIN_LOCK;
            case WaitLock o -> WAIT_LOCK;
            default -> COLLECTION;
        };
    }
}
