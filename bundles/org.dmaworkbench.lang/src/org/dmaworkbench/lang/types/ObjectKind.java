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
    DMA_ENABLER("WDFDMAENABLER", "WDF_DMA_ENABLER_CONFIG"),
    COMMON_BUFFER("WDFCOMMONBUFFER", ""),
    TRANSACTION("WDFDMATRANSACTION", ""),
    QUEUE("WDFQUEUE", "WDF_IO_QUEUE_CONFIG"),
    INTERRUPT("WDFINTERRUPT", "WDF_INTERRUPT_CONFIG"),
    TIMER("WDFTIMER", "WDF_TIMER_CONFIG"),
    WORK_ITEM("WDFWORKITEM", "WDF_WORKITEM_CONFIG"),
    DPC("WDFDPC", "WDF_DPC_CONFIG"),
    SPIN_LOCK("WDFSPINLOCK", ""),
    WAIT_LOCK("WDFWAITLOCK", ""),
    COLLECTION("WDFCOLLECTION", "");

    private final CType.Handle handle;
    private final String config;

    ObjectKind(String handle, String config) {
        this.handle = new CType.Handle(handle);
        this.config = config;
    }

    /** Returns the handle's type. */
    public CType.Handle handle() {
        return handle;
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
