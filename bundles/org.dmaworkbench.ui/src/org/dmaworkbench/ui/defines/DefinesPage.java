package org.dmaworkbench.ui.defines;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.dmaworkbench.ui.Faults;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.PropertyPage;

/** Project properties: the preprocessor names, kept in the project's file {@code dmaw.defines} so that the command line has them too. */
public final class DefinesPage extends PropertyPage {
    private DefinesTable table;

    @Override
    protected Control createContents(Composite parent) {
        noDefaultAndApplyButton();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText("Names that #if, #ifdef and #ifndef ask for in the sources of this project. "
                + "They are kept in the file " + ProjectDefines.FILE + ", which dmaw reads as well; a launch can add to them.");
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        table = new DefinesTable(area, false, () -> { });
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.show(Map.of(), ProjectDefines.read(Path.of(project().getLocation().toOSString())));
        return area;
    }

    /** Returns the table, for tests. */
    public DefinesTable table() {
        return table;
    }

    @Override
    public boolean performOk() {
        if (table != null) {
            store(project(), table.own());
        }
        return true;
    }

    private IProject project() {
        return Adapters.adapt(getElement(), IProject.class);
    }

    /** Writes the file where the names have changed; the builder and the language server look again because of it. */
    private static void store(IProject project, Map<String, String> defines) {
        IFile file = project.getFile(ProjectDefines.FILE);
        if (ProjectDefines.read(Path.of(project.getLocation().toOSString())).equals(defines)) {
            return;
        }
        Job job = Job.create("Preprocessor names of " + project.getName(), (ICoreRunnable) monitor -> {
            try {
                file.refreshLocal(IResource.DEPTH_ZERO, monitor);
                ByteArrayInputStream text = new ByteArrayInputStream(ProjectDefines.format(defines).getBytes(StandardCharsets.UTF_8));
                if (file.exists()) {
                    file.setContents(text, IResource.KEEP_HISTORY, monitor);
                } else {
                    file.create(text, IResource.NONE, monitor);
                }
            } catch (CoreException e) {
                Faults.report(ProjectDefines.FILE + " of project " + project.getName() + " cannot be written.", e);
            }
        });
        job.setRule(project);
        job.schedule();
    }
}
