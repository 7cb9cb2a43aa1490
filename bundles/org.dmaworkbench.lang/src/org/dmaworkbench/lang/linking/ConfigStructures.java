package org.dmaworkbench.lang.linking;

import com.google.inject.Singleton;
import java.util.List;
import org.dmaworkbench.lang.kmdf.DeviceSettings;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.DpcObject;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.DriverSetting;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.kmdf.PolicyGroup;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.WorkItem;
import org.eclipse.emf.ecore.EObject;

/** Names the WDF configuration structures whose members are properties of a declaration (facts kmdf 8). */
@Singleton
final class ConfigStructures {
    private static final String ATTRIBUTES = "WDF_OBJECT_ATTRIBUTES";

    /** Returns structure names for the declaration around a property. */
    List<String> of(EObject place) {
        for (EObject around = place; around != null; around = around.eContainer()) {
            List<String> names = switch (around) {
                case PolicyGroup g -> List.of(g.getWord().equals("idle") ? "WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS" : "WDF_DEVICE_POWER_POLICY_WAKE_SETTINGS");
                case DeviceSettings d -> List.of("WDF_PNPPOWER_EVENT_CALLBACKS", ATTRIBUTES, "WDF_FILEOBJECT_CONFIG", "WDF_POWER_POLICY_EVENT_CALLBACKS");
                case Queue q -> List.of("WDF_IO_QUEUE_CONFIG", ATTRIBUTES);
                case Interrupt i -> List.of("WDF_INTERRUPT_CONFIG", ATTRIBUTES);
                case DmaEnabler e -> List.of("WDF_DMA_ENABLER_CONFIG", ATTRIBUTES);
                case Timer t -> List.of("WDF_TIMER_CONFIG", ATTRIBUTES);
                case WorkItem w -> List.of("WDF_WORKITEM_CONFIG", ATTRIBUTES);
                case DpcObject d -> List.of("WDF_DPC_CONFIG", ATTRIBUTES);
                case DriverObject o -> List.of(ATTRIBUTES);
                case DriverSetting s -> List.of("WDF_DRIVER_CONFIG", ATTRIBUTES);
                case Driver d -> List.of("WDF_DRIVER_CONFIG", ATTRIBUTES);
                default -> null;
            };
            if (names != null) {
                return names;
            }
        }
        return List.of();
    }
}
