package org.dmaworkbench.ui.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** What the tests do with the workbench. They run on the UI thread; waiting means handling events until a condition holds. */
final class Ui {
    private static final int WIDTH = 1380;
    private static final int HEIGHT = 860;
    private static final long PATIENCE_NS = 60_000_000_000L;

    private Ui() { }

    /** Handles events until the condition gives true or something that is not null. */
    static <T> T await(String what, Callable<T> condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE_NS;
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                T value = condition.call();
                last = null;
                if (value != null && !Boolean.FALSE.equals(value)) {
                    return value;
                }
            } catch (Exception e) {
                last = e; // a state on the way: the next look may see it whole
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> { });
                display.sleep();
            }
        }
        throw new AssertionError("waited in vain for " + what, last);
    }

    /** Handles all events that are due. */
    static void settle() {
        Display display = Display.getCurrent();
        boolean busy = true;
        for (int i = 0; i < 10_000 && busy; i++) {
            busy = display.readAndDispatch();
        }
    }

    static IWorkbenchPage page() {
        return await("a workbench window", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null
                ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
                : PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
    }

    static ITextEditor open(IFile file) throws CoreException {
        return (ITextEditor) IDE.openEditor(page(), file, true);
    }

    static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** Writes a picture of the whole window to the folder of the system property {@code dmaw.screenshots}. */
    static Path screenshot(String name) throws IOException {
        Shell shell = page().getWorkbenchWindow().getShell();
        if (shell.getSize().x != WIDTH) {
            shell.setBounds(0, 0, WIDTH, HEIGHT);
        }
        shell.layout(true, true);
        await("the size of the window", () -> shell.getClientArea().width > WIDTH - 20
                && shell.getChildren()[0].getSize().x > WIDTH - 20);
        settle();
        return screenshot(name, shell);
    }

    /** Writes a picture of a dialog. */
    static Path screenshot(String name, Shell shell) throws IOException {
        Rectangle area = shell.getClientArea();
        Image image = new Image(shell.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(shell);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
        image.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        Path folder = Path.of(System.getProperty("dmaw.screenshots", "target/screenshots"));
        Files.createDirectories(folder);
        return Files.write(folder.resolve(name + ".png"), bytes.toByteArray());
    }
}
