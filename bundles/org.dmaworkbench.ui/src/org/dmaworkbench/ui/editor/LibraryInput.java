package org.dmaworkbench.ui.editor;

import org.dmaworkbench.debug.source.LibraryFile;
import org.eclipse.core.resources.IStorage;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

/** A library file in an editor, read-only. */
public final class LibraryInput extends PlatformObject implements IStorageEditorInput {
    private final LibraryFile file;

    /** @param file the library file */
    public LibraryInput(LibraryFile file) {
        this.file = file;
    }

    @Override
    public IStorage getStorage() {
        return file;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return file.getName();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return "library of DMA Workbench: " + file.getName() + " (read-only)";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LibraryInput input && input.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
