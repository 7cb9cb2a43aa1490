package org.dmaworkbench.program.stored;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dmaworkbench.program.type.StructType;

/**
 * Writes a graph of program records as bytes; the same graph always gives the same ones. Records and texts that occur again
 * are written once. A structure type has its number before its members are written, because they may lead back to it.
 */
public final class RecordWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> seen = new IdentityHashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private int numbered;

    private RecordWriter() {
    }

    /**
     * Returns the bytes of a graph.
     *
     * @param root a record, or a list, map, text or number that records may hold
     * @throws IllegalArgumentException if something in it is of another kind
     */
    public static byte[] bytes(Object root) {
        RecordWriter writer = new RecordWriter();
        try {
            writer.value(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void value(Object value) throws IOException {
        Integer known = value instanceof String s ? texts.get(s) : seen.get(value);
        if (known != null) {
            out.writeByte(Tag.SEEN);
            number(known);
            return;
        }
        switch (value) {
            case null -> out.writeByte(Tag.NULL);
            case String text -> text(text);
            case Enum<?> e -> {
                out.writeByte(Tag.ENUM);
                value(e.getDeclaringClass().getName());
                number(e.ordinal());
            }
            case Long n -> {
                out.writeByte(Tag.LONG);
                number(n);
            }
            case Integer n -> {
                out.writeByte(Tag.INT);
                number(n);
            }
            case StructType s -> struct(s);
            case Record r -> record(r);
            case List<?> l -> {
                out.writeByte(Tag.LIST);
                number(l.size());
                for (Object o : l) {
                    value(o);
                }
            }
            case Map<?, ?> m -> map(m);
            case byte[] b -> {
                out.writeByte(Tag.BYTES);
                number(b.length);
                out.write(b);
            }
            case int[] a -> {
                out.writeByte(Tag.INTS);
                number(a.length);
                for (int i : a) {
                    number(i);
                }
            }
            case boolean[] a -> {
                out.writeByte(Tag.FLAGS);
                number(a.length);
                for (boolean b : a) {
                    out.writeBoolean(b);
                }
            }
            default -> throw new IllegalArgumentException("a program holds no " + value.getClass().getName());
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeByte(Tag.TEXT);
        number(utf8.length);
        out.write(utf8);
        texts.put(text, numbered++);
    }

    private void struct(StructType s) throws IOException {
        out.writeByte(Tag.STRUCT);
        seen.put(s, numbered++);
        value(s.display());
        out.writeBoolean(s.isUnion());
        out.writeBoolean(s.isComplete());
        if (s.isComplete()) {
            number(s.size());
            number(s.alignment());
            value(s.members());
        }
    }

    private void record(Record r) throws IOException {
        out.writeByte(Tag.RECORD);
        value(r.getClass().getName());
        for (RecordComponent c : r.getClass().getRecordComponents()) {
            Object part = part(r, c);
            if (c.getType() == boolean.class) {
                out.writeBoolean((Boolean) part);
            } else if (c.getType().isPrimitive()) {
                number(((Number) part).longValue());
            } else {
                value(part);
            }
        }
        seen.put(r, numbered++);
    }

    private static Object part(Record r, RecordComponent c) {
        try {
            return c.getAccessor().invoke(r);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + c, e);
        }
    }

    /** Maps of a program are looked up by name; their order is the names', whatever it was. */
    private void map(Map<?, ?> m) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        m.forEach((k, v) -> sorted.put((String) k, v));
        out.writeByte(Tag.MAP);
        number(sorted.size());
        for (Map.Entry<String, Object> e : sorted.entrySet()) {
            value(e.getKey());
            value(e.getValue());
        }
    }

    private void number(long value) throws IOException {
        long rest = value << 1 ^ value >> 63;
        while (rest < 0 || rest > 0x7F) {
            out.writeByte((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }
}
