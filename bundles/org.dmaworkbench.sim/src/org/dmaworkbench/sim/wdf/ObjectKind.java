package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.RESOURCE_LIST;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM;

/** Kinds of framework objects; the ordinal stands in column kind of table WdfObject. */
public enum ObjectKind {
    DRIVER("Driver"), DEVICE("Device"), QUEUE("Queue"), REQUEST("Request"), INTERRUPT("Interrupt"), DMA_ENABLER("DmaEnabler"),
    COMMON_BUFFER("CommonBuffer"), DMA_TRANSACTION("Transaction"), RESOURCE_LIST("ResourceList"),
    TIMER("Timer"), WORK_ITEM("WorkItem"), DPC("Dpc"), SPIN_LOCK("SpinLock"), WAIT_LOCK("WaitLock"), COLLECTION("Collection"),
    OBJECT("Object"), MEMORY("Memory"), LOOKASIDE("Lookaside"), STRING("String"), FILE_OBJECT("FileObject"), KEY("Key");

    private static final ObjectKind[] ALL = values();
    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    /** Returns the kind with this ordinal. */
    public static ObjectKind of(long ordinal) {
        return ALL[(int) ordinal];
    }

    /** Returns what unnamed objects of this kind are called, followed by a number. */
    public String label() {
        return label;
    }
}
