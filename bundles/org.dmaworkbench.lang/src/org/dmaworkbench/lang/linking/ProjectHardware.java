package org.dmaworkbench.lang.linking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.resource.KnownNames;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * The hardware of a project whose driver is written in C alone, so that no block names it: what the name {@code DMAW_HARDWARE} is set to
 * (dmaw.defines, launch configuration, -D), else the one device that the project describes itself, else the PCI 9656.
 */
public final class ProjectHardware {
    /** The name that chooses it. */
    public static final String NAME = "DMAW_HARDWARE";
    private static final String DEFAULT = "PCI9656";

    private ProjectHardware() { }

    /** Returns the name of the device, whether or not there is one of that name. */
    public static String chosen(List<TranslationUnit> own, ResourceSet set) {
        String asked = KnownNames.defines(set).get(NAME);
        return asked != null ? asked : devices(own).map(DeviceModel::getName).findFirst().orElse(DEFAULT);
    }

    /**
     * Returns the device.
     *
     * @param own the project's files
     * @param set where library files are read
     */
    public static Optional<DeviceModel> of(List<TranslationUnit> own, ResourceSet set) {
        String name = chosen(own, set);
        return Stream.concat(devices(own), devices(library(name, set))).filter(d -> name.equals(d.getName())).findFirst();
    }

    private static List<TranslationUnit> library(String device, ResourceSet set) {
        return LibraryIndex.importable().stream().filter(module -> LibraryIndex.declares(module, device))
                .flatMap(module -> VisibleFiles.load(LibraryFiles.uri(module), set).stream()).toList();
    }

    private static Stream<DeviceModel> devices(List<TranslationUnit> units) {
        return units.stream().flatMap(u -> u.getElements().stream()).filter(DeviceModel.class::isInstance).map(DeviceModel.class::cast)
                .filter(d -> d.getName() != null);
    }
}
