package org.dmaworkbench.lang.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text in the bytes of a source file. Files of Windows drivers come in UTF-8, in UTF-16, and in the code page of whoever wrote them; a byte order
 * mark decides, then what the bytes themselves look like.
 */
public final class SourceBytes {
    private static final Charset WINDOWS = Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
    private static final int LOOK = 64;

    private SourceBytes() {
    }

    /** Reads a file whole; the byte order mark is no part of the text. */
    public static String read(InputStream in) throws IOException {
        return decode(in.readAllBytes());
    }

    /** Returns the text of some bytes, whatever they are. */
    public static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        } else if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        } else if (looksWide(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        } else if (looksWide(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether every second of the first bytes is zero and the others are not, as in Latin text in UTF-16 without a mark. */
    private static boolean looksWide(byte[] bytes, int zeroAt) {
        int look = Math.min(LOOK, bytes.length) & ~1;
        for (int i = 0; i < look; i++) {
            if (bytes[i] == 0 != (i % 2 == zeroAt)) {
                return false;
            }
        }
        return look >= 4;
    }
}
