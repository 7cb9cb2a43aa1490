package org.dmaworkbench.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.debug.value.MachineView;
import org.dmaworkbench.debug.value.Place;
import org.dmaworkbench.debug.value.UnreadableException;
import org.dmaworkbench.debug.value.ValueNode;
import org.dmaworkbench.debug.value.ValueReader;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.MsvcLayout;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.Test;

/** Values as the Variables view shows them. */
class ValueReaderTest {
    private static final CType ULONG = new CType.Int("ULONG", IntKind.U32);
    private static final CType NTSTATUS = new CType.Int("NTSTATUS", IntKind.I32);
    private static final CType BOOLEAN = new CType.Int("BOOLEAN", IntKind.U8);
    private static final CType SIZE_T = new CType.Int("size_t", IntKind.U64);

    private final Map<Long, Integer> memory = new HashMap<>();
    private final ValueReader reader = new ValueReader(new MachineView() {
        @Override
        public long read(long address, int bytes) {
            long value = 0;
            for (int i = bytes - 1; i >= 0; i--) {
                Integer b = memory.get(address + i);
                if (b == null) {
                    throw new UnreadableException("<no memory at this address>");
                }
                value = value << 8 | b;
            }
            return value;
        }

        @Override
        public String objectName(long handle) {
            return handle == 0x8000 ? "ReadQueue" : null;
        }

        @Override
        public String functionName(long address) {
            return address == 0x9000 ? "OnRead" : null;
        }

        @Override
        public String statusName(long status) {
            return (int) status == 0xC0000023 ? "STATUS_BUFFER_TOO_SMALL" : null;
        }
    });

    @Test
    void scalarsAreWrittenAsDriverAuthorsReadThem() {
        assertEquals("0x0000002A", slot(ULONG, 42));
        assertEquals("0xC0000023 STATUS_BUFFER_TOO_SMALL", slot(NTSTATUS, 0xC0000023));
        assertEquals("TRUE", slot(BOOLEAN, 1));
        assertEquals("FALSE", slot(BOOLEAN, 0));
        assertEquals("1024 (0x0000000000000400)", slot(SIZE_T, 1024));
        assertEquals("-3 (0xFFFFFFFD)", slot(new CType.Int("int", IntKind.I32), -3));
        assertEquals("Two (2)", slot(new CType.Enum("E", List.of(new CType.Enumerator("One", 1), new CType.Enumerator("Two", 2))), 2));
        assertEquals("ReadQueue (0x0000000000008000)", slot(new CType.Handle("WDFQUEUE"), 0x8000));
        assertEquals("NULL", slot(new CType.Handle("WDFQUEUE"), 0));
        assertEquals("OnRead (0x0000000000009000)", slot(new CType.Pointer(new CType.Func(new CType.Void(), List.of(), false)), 0x9000));
    }

    @Test
    void bitFieldsAreCutOutOfTheirUnit() {
        StructType bits = new StructType("BITS", false);
        new MsvcLayout(false, 8).addBits("A", ULONG, 3).addBits("B", ULONG, 5).addBits("C", ULONG, 24).finish(bits, 1);
        store(0x100, 4, 0x0ABCDE7DL);
        List<ValueNode> fields = reader.children(reader.node("x", bits, new Place.InMemory(0x100, 0, 0)));
        assertEquals(List.of("A=5", "B=15 (0xF)", "C=703710 (0xABCDE)"), fields.stream().map(f -> f.name() + "=" + f.text()).toList());
    }

    @Test
    void pointersAreFollowedWhenTheyAreOpened() {
        StructType node = new StructType("NODE", false);
        new MsvcLayout(false, 8).add("Value", ULONG).add("Next", new CType.Pointer(node)).finish(node, 1);
        store(0x200, 4, 7);
        store(0x208, 8, 0x200);
        ValueNode pointer = reader.node("p", new CType.Pointer(node), new Place.InSlot(0x200));
        assertTrue(pointer.expandable());
        ValueNode again = pointer;
        for (int depth = 0; depth < 100; depth++) {
            List<ValueNode> members = reader.children(again);
            assertEquals("0x00000007", members.get(0).text());
            again = members.get(1);
        }
    }

    @Test
    void wildPointersSayWhatIsWrong() {
        ValueNode pointer = reader.node("p", new CType.Pointer(ULONG), new Place.InSlot(0x7777));
        ValueNode target = reader.children(pointer).get(0);
        assertEquals("*p", target.name());
        assertEquals("<no memory at this address>", target.text());
        assertFalse(target.expandable());
    }

    @Test
    void arraysShowTheirElements() {
        store(0x300, 4, 1);
        store(0x304, 4, 2);
        ValueNode array = reader.node("a", new CType.Array(ULONG, 2), new Place.InMemory(0x300, 0, 0));
        assertEquals(List.of("[0]=0x00000001", "[1]=0x00000002"), reader.children(array).stream().map(n -> n.name() + "=" + n.text()).toList());
    }

    private String slot(CType type, long value) {
        return reader.node("v", type, new Place.InSlot(value)).text();
    }

    private void store(long address, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            memory.put(address + i, (int) (value >>> 8 * i & 0xFF));
        }
    }
}
