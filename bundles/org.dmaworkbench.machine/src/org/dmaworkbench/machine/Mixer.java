package org.dmaworkbench.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The 64-bit hash of the state: a multiply-rotate mix over 64-bit words, the same on every machine. */
final class Mixer {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long K = 0x9E37_79B9_7F4A_7C15L;
    private static final long L = 0xC2B2_AE3D_27D4_EB4FL;

    private Mixer() {
    }

    static long mix(long h, long value) {
        return Long.rotateLeft(h ^ value * L, 29) * K;
    }

    static long mix(long h, long[] values, int from, int to) {
        long x = h;
        for (int i = from; i < to; i++) {
            x = mix(x, values[i]);
        }
        return x;
    }

    static long finish(long h) {
        long x = (h ^ h >>> 32) * L;
        return x ^ x >>> 29;
    }

    /** Hashes a page in four independent lanes, which keeps the multipliers busy. */
    static long page(byte[] bytes) {
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        for (int i = 0; i < bytes.length; i += 32) {
            a = mix(a, (long) WORD.get(bytes, i));
            b = mix(b, (long) WORD.get(bytes, i + 8));
            c = mix(c, (long) WORD.get(bytes, i + 16));
            d = mix(d, (long) WORD.get(bytes, i + 24));
        }
        return finish(mix(mix(mix(a, b), c), d));
    }
}
