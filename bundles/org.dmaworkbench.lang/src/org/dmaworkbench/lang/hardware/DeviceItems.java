package org.dmaworkbench.lang.hardware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Bar;
import org.dmaworkbench.lang.kmdf.ConfigurationSpace;
import org.dmaworkbench.lang.kmdf.DeviceItem;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;

/** What a device declares, with what it takes over from the device that it is like; what is said later holds. */
public final class DeviceItems {
    private DeviceItems() {
    }

    /** Returns the items of the device, those of its base first; a base that leads back to the device ends there. */
    public static List<DeviceItem> of(DeviceModel model) {
        Set<DeviceModel> line = new LinkedHashSet<>();
        for (DeviceModel at = model; at != null && !at.eIsProxy() && line.add(at);) {
            at = at.getBase();
        }
        List<DeviceItem> items = new ArrayList<>();
        new ArrayList<>(line).reversed().forEach(device -> items.addAll(device.getItems()));
        return items;
    }

    /** Returns the structure that lays out the registers of a window or of configuration space, or null. */
    public static TypeDeclaration block(DeviceItem item) {
        return item instanceof Bar bar ? bar.getRegisters() : item instanceof ConfigurationSpace space ? space.getRegisters() : null;
    }
}
