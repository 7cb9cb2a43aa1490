package org.dmaworkbench.ui;

import java.util.Set;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.content.IContentDescription;

/** Which files are ours. A file in C is a model only where nobody else claims it, above all in projects with our nature. */
public final class Sources {
    private static final Set<String> C = Set.of("c", "h");
    private static final String MODEL = "kmdf";
    private static final String SCENARIO = "scenario";

    private Sources() { }

    /** Returns whether the file has the ending of a model: {@code .kmdf}, {@code .c} or {@code .h}. */
    public static boolean isModel(IResource file) {
        String ending = ending(file.getName());
        return MODEL.equals(ending) || C.contains(ending);
    }

    /** Returns whether the name is that of a file in C, which keeps its own layout unless the user says otherwise. */
    public static boolean isC(String name) {
        return C.contains(ending(name));
    }

    /** Returns whether a change of the file changes what the project's models mean. */
    public static boolean concernsBuild(IResource file) {
        return isModel(file) || SCENARIO.equals(ending(file.getName())) || file.getName().equals(ProjectDefines.FILE)
                || file.getName().equals(".project");
    }

    /** Returns whether our services serve the file: its type is ours, and no other tool's. */
    public static boolean isServed(IFile file) {
        if (!isC(file.getName())) {
            return true;
        }
        try {
            IContentDescription description = file.exists() ? file.getContentDescription() : null;
            return description != null && description.getContentType().getId().equals(Ids.C);
        } catch (CoreException e) {
            return false; // out of step with the disk: served once it has been refreshed
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
