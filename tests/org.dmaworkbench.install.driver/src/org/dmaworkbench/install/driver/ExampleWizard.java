package org.dmaworkbench.install.driver;

import java.util.Arrays;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** File, New, Other..., the example wizard, Finish. */
final class ExampleWizard {

    private ExampleWizard() {
    }

    /** Finishes the wizard with what it proposes, and gives the project that this made. */
    static IProject finish(String id) throws Exception {
        WizardDialog dialog = Screen.ask(() -> open(id));
        Button finish = Screen.await("an enabled Finish button", () -> finishButton(dialog.getShell()));
        Screen.start(() -> finish.notifyListeners(SWT.Selection, new Event()));
        Screen.await("the end of the wizard", () -> {
            answerQuestion();
            return dialog.getShell() == null || dialog.getShell().isDisposed() ? dialog : null;
        });
        return Screen.await("the example project", () -> Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
            .filter(IProject::isOpen)
            .findFirst()
            .orElse(null));
    }

    /** Says yes to the perspective, as the button that has the focus proposes. */
    private static void answerQuestion() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().contains("Perspective") && shell.getDefaultButton() != null) {
                Button proposed = shell.getDefaultButton();
                Screen.start(() -> proposed.notifyListeners(SWT.Selection, new Event()));
            }
        }
    }

    private static WizardDialog open(String id) throws Exception {
        IWizardDescriptor descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
        if (descriptor == null) {
            throw new IllegalStateException("no New wizard " + id);
        }
        INewWizard wizard = (INewWizard) descriptor.createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    private static Button finishButton(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Button button && button.getText().replace("&", "").equals("Finish")) {
                return button.isEnabled() ? button : null;
            }
            if (child instanceof Composite composite && finishButton(composite) instanceof Button found) {
                return found;
            }
        }
        return null;
    }
}
