package org.dmaworkbench.program;

import java.util.List;

/**
 * Initial bytes of static storage. Offsets count from the start of the image; the machine maps it where it likes.
 *
 * @param bytes the image
 * @param writable bytes from 0 that the program may write; the rest (literals, const) is read-only
 * @param relocations places that hold an address to be filled in when the image is mapped
 */
public record DataImage(byte[] bytes, int writable, List<Relocation> relocations) {
    /**
     * An 8-byte address inside the image.
     *
     * @param offset where it stands
     * @param function id of the function it points to, or -1
     * @param target offset in the image it points to when {@code function} is -1
     */
    public record Relocation(int offset, int function, int target) { }
}
