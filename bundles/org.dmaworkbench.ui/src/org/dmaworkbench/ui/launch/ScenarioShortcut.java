package org.dmaworkbench.ui.launch;

import java.util.List;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.Sources;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Run As and Debug As on a project, a model or a scenario file, in explorer and editor. In a scenario file the scenario at
 * the caret is meant; where several fit, Run runs all of them and Debug asks which.
 */
public final class ScenarioShortcut implements ILaunchShortcut2 {
    @Override
    public void launch(ISelection selection, String mode) {
        IResource resource = getLaunchableResource(selection);
        if (resource != null) {
            launch(resource, 0, mode);
        }
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        IResource resource = getLaunchableResource(editor);
        int line = editor instanceof ITextEditor text && text.getSelectionProvider().getSelection() instanceof ITextSelection caret
                ? caret.getStartLine() + 1 : 0;
        if (resource != null && PlatformUI.getWorkbench().saveAllEditors(true)) {
            launch(resource, line, mode);
        }
    }

    @Override
    public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
        return null; // the platform calls launch
    }

    @Override
    public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
        return null; // the platform calls launch
    }

    @Override
    public IResource getLaunchableResource(ISelection selection) {
        return selection instanceof IStructuredSelection chosen ? Adapters.adapt(chosen.getFirstElement(), IResource.class) : null;
    }

    @Override
    public IResource getLaunchableResource(IEditorPart editor) {
        return Adapters.adapt(editor.getEditorInput(), IFile.class);
    }

    /** Looks for scenarios in the background, then launches or asks. @param line line of the caret, or 0 */
    private static void launch(IResource resource, int line, String mode) {
        Job job = Job.create("Looking for scenarios in " + resource.getName(), (ICoreRunnable) monitor -> {
            boolean model = resource.getType() == IResource.FILE && Sources.isModel(resource);
            IResource scope = model ? resource.getProject() : resource;
            List<Scenarios.Found> found = Scenarios.of(scope);
            List<Scenarios.Found> fitting = model || line == 0 ? found : atCaret(found, resource, line);
            Display.getDefault().asyncExec(() -> choose(scope, fitting, mode));
        });
        job.setUser(true);
        job.schedule();
    }

    private static List<Scenarios.Found> atCaret(List<Scenarios.Found> found, IResource file, int line) {
        Scenarios.Found best = null;
        for (Scenarios.Found scenario : found) {
            boolean here = scenario.file() != null && scenario.file().equals(file.getLocation().toPath());
            if (here && scenario.line() <= line && (best == null || scenario.line() > best.line())) {
                best = scenario;
            }
        }
        return best == null ? found : List.of(best);
    }

    private static void choose(IResource scope, List<Scenarios.Found> found, String mode) {
        String name = found.size() == 1 ? found.get(0).name() : "";
        if (found.size() > 1 && ILaunchManager.DEBUG_MODE.equals(mode)) {
            ElementListSelectionDialog dialog = new ElementListSelectionDialog(null, new ScenarioLabels());
            dialog.setTitle("Debug Scenario");
            dialog.setMessage("Choose a scenario (? = any character, * = any text):");
            dialog.setElements(found.toArray());
            if (dialog.open() != ElementListSelectionDialog.OK || !(dialog.getFirstResult() instanceof Scenarios.Found chosen)) {
                return;
            }
            name = chosen.name();
        }
        try {
            DebugUITools.launch(ConfigurationFinder.of(scope, name), mode);
        } catch (CoreException e) {
            Faults.report("The launch configuration for " + scope.getName() + " cannot be made.", e);
        }
    }

    private static final class ScenarioLabels extends LabelProvider {
        @Override
        public String getText(Object element) {
            return ((Scenarios.Found) element).name();
        }

        @Override
        public Image getImage(Object element) {
            return Icons.image("scenario");
        }
    }
}
