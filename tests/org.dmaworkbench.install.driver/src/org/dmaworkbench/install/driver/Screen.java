package org.dmaworkbench.install.driver;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Access to the UI thread and to what is on it, from the driver's thread. */
final class Screen {

    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private Screen() {
    }

    /** Runs something on the UI thread and gives its result. */
    static <T> T ask(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Display.getDefault().asyncExec(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | LinkageError | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new IllegalStateException("the UI thread did not answer", e);
        }
    }

    /** Starts something on the UI thread that may open a dialog and so take as long as the dialog is open. */
    static void start(Runnable action) {
        Display.getDefault().asyncExec(action);
    }

    /** Looks until something is there. */
    static <T> T await(String what, Callable<T> look) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            T found = ask(look);
            if (found != null) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        throw new IllegalStateException("waited in vain for " + what);
    }

    static IWorkbenchPage awaitWorkbench() throws Exception {
        IWorkbenchPage page = await("a workbench page", () -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            return window == null ? null : window.getActivePage();
        });
        return ask(() -> {
            for (IViewReference view : page.getViewReferences()) {
                if (view.getId().equals("org.eclipse.ui.internal.introview")) {
                    page.hideView(view);
                }
            }
            return page;
        });
    }

    /** Keeps a picture of the workbench window; a test that fails for want of a picture helps nobody, so it never throws. */
    static void capture(Path file) {
        try {
            ask(() -> {
                Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
                Image image = new Image(shell.getDisplay(), shell.getClientArea().width, shell.getClientArea().height);
                GC gc = new GC(shell);
                gc.copyArea(image, 0, 0);
                gc.dispose();
                ImageLoader loader = new ImageLoader();
                loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
                loader.save(file.toString(), SWT.IMAGE_PNG);
                image.dispose();
                return file;
            });
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}
