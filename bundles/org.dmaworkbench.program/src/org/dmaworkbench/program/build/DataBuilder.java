package org.dmaworkbench.program.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.DataImage;

/**
 * Collects static storage: variables first, read-only literals after them. The size of the writable part is known only
 * at the end, so a literal gets a placeholder offset at or above {@link #LITERALS}, which {@link #resolve} turns into
 * its real one once all variables are known.
 */
public final class DataBuilder {
    /** Offsets from here on stand for literals until the image is built. */
    public static final int LITERALS = 0x4000_0000;

    private byte[] writable = new byte[64];
    private int end;
    private final ByteArrayOutputStream literals = new ByteArrayOutputStream();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<DataImage.Relocation> relocations = new ArrayList<>();

    /** Takes {@code bytes} of zeroed static storage and returns the offset. */
    public int variable(int bytes, int alignment) {
        int offset = (end + alignment - 1) / alignment * alignment;
        end = offset + Math.max(1, bytes);
        if (end > writable.length) {
            writable = java.util.Arrays.copyOf(writable, Math.max(end, 2 * writable.length));
        }
        return offset;
    }

    /** Sets {@code width} bytes of a variable, little-endian. */
    public void set(int offset, int width, long value) {
        for (int i = 0; i < width; i++) {
            writable[offset + i] = (byte) (value >>> 8 * i);
        }
    }

    /** Returns the value set so far, little-endian, zero-extended. */
    public long get(int offset, int width) {
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | writable[offset + i] & 0xFF;
        }
        return value;
    }

    /** Makes the 8 bytes at {@code offset} the address of a function. */
    public void pointToFunction(int offset, int function) {
        relocations.add(new DataImage.Relocation(offset, function, 0));
    }

    /**
     * Makes the 8 bytes at {@code offset} the address of a byte of this image (a variable or a literal's
     * placeholder).
     */
    public void pointToData(int offset, int target) {
        relocations.add(new DataImage.Relocation(offset, -1, target));
    }

    /** Adds a zero-terminated string literal of 8-bit or 16-bit characters and returns its placeholder offset. */
    public int literal(String text, boolean wide) {
        return known.computeIfAbsent((wide ? "L" : "") + '"' + text, k -> {
            if (wide && literals.size() % 2 != 0) {
                literals.write(0);
            }
            int offset = literals.size();
            literals.writeBytes(text.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
            literals.write(0);
            if (wide) {
                literals.write(0);
            }
            return LITERALS + offset;
        });
    }

    /**
     * Returns the final offset for an offset that may be a literal's placeholder. All variables must be known by
     * then.
     */
    public int resolve(int offset) {
        return offset < LITERALS ? offset : literalBase() + offset - LITERALS;
    }

    /** Makes the image. */
    public DataImage build() {
        byte[] bytes = java.util.Arrays.copyOf(writable, literalBase() + literals.size());
        java.util.Arrays.fill(bytes, end, literalBase(), (byte) 0);
        System.arraycopy(literals.toByteArray(), 0, bytes, literalBase(), literals.size());
        List<DataImage.Relocation> resolved = relocations.stream()
                .map(r -> new DataImage.Relocation(r.offset(), r.function(), r.function() < 0 ? resolve(r.target())
                        : 0)).toList();
        return new DataImage(bytes, end, resolved);
    }

    private int literalBase() {
        return (end + 15) / 16 * 16;
    }
}
