package org.dmaworkbench.program.stored;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.type.StructType;

/** Reads what {@link RecordWriter} wrote. Only records and enumerations of the program form are made, whatever the bytes say. */
public final class RecordReader {
    private static final String HOME = Program.class.getPackageName() + ".";
    private final ByteBuffer in;
    private final List<Object> seen = new ArrayList<>();

    private RecordReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /**
     * Returns the graph.
     *
     * @throws IOException if the bytes are damaged or of another version
     */
    public static Object read(byte[] bytes) throws IOException {
        try {
            return new RecordReader(bytes).value();
        } catch (ReflectiveOperationException | BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException
                | ClassCastException | NegativeArraySizeException | NullPointerException | StackOverflowError e) {
            throw new IOException("the program in it is damaged or was written by another version", e);
        }
    }

    private Object value() throws IOException, ReflectiveOperationException {
        int tag = in.get();
        return switch (tag) {
            case Tag.NULL -> null;
            case Tag.SEEN -> seen.get(size());
            case Tag.TEXT -> keep(new String(bytes(), StandardCharsets.UTF_8));
            case Tag.ENUM -> home((String) value()).getEnumConstants()[size()];
            case Tag.LONG -> number();
            case Tag.INT -> (int) number();
            case Tag.STRUCT -> struct();
            case Tag.RECORD -> keep(record(home((String) value())));
            case Tag.LIST -> list();
            case Tag.MAP -> map();
            case Tag.BYTES -> bytes();
            case Tag.INTS -> ints();
            case Tag.FLAGS -> flags();
            default -> throw new IllegalArgumentException("tag " + tag);
        };
    }

    private Object keep(Object value) {
        seen.add(value);
        return value;
    }

    private static Class<?> home(String name) throws ClassNotFoundException {
        Class<?> type = name.startsWith(HOME) ? Class.forName(name, false, Program.class.getClassLoader()) : null;
        if (type == null || !type.isRecord() && !type.isEnum()) {
            throw new IllegalArgumentException(name);
        }
        return type;
    }

    private Object struct() throws IOException, ReflectiveOperationException {
        int number = seen.size();
        seen.add(null);
        // A name that was not seen before takes the number after the structure's.
        String display = (String) value();
        StructType made = new StructType(display, in.get() != 0);
        seen.set(number, made);
        if (in.get() != 0) {
            int bytes = size();
            int alignment = size();
            List<StructType.Member> members = new ArrayList<>();
            for (Object m : (List<?>) value()) {
                members.add((StructType.Member) m);
            }
            made.complete(members, bytes, alignment);
        }
        return made;
    }

    private Object record(Class<?> type) throws IOException, ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            Class<?> part = components[i].getType();
            if (part == boolean.class) {
                parts[i] = in.get() != 0;
            } else if (part == int.class) {
                parts[i] = (int) number();
            } else {
                parts[i] = part == long.class ? (Object) number() : value();
            }
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(parts);
    }

    private List<Object> list() throws IOException, ReflectiveOperationException {
        int count = size();
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(value());
        }
        return Collections.unmodifiableList(made);
    }

    private Map<String, Object> map() throws IOException, ReflectiveOperationException {
        int count = size();
        Map<String, Object> made = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String key = (String) value();
            made.put(key, value());
        }
        return Collections.unmodifiableMap(made);
    }

    private byte[] bytes() {
        byte[] made = new byte[room()];
        in.get(made);
        return made;
    }

    private int[] ints() {
        int[] made = new int[room()];
        for (int i = 0; i < made.length; i++) {
            made[i] = (int) number();
        }
        return made;
    }

    private boolean[] flags() {
        boolean[] made = new boolean[room()];
        for (int i = 0; i < made.length; i++) {
            made[i] = in.get() != 0;
        }
        return made;
    }

    /** A length that the bytes left can hold, so that damage does not ask for all memory. */
    private int room() {
        int count = size();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException("length " + count);
        }
        return count;
    }

    private int size() {
        return Math.toIntExact(number());
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }
}
