package org.dmaworkbench.lang.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The library files: free of messages, laid out as on x64, with the values of the facts. */
class LibraryTest {
    private static final Library LIBRARY = new Library();

    @ParameterizedTest
    @MethodSource("modules")
    void hasNoMessages(String module) {
        assertEquals(List.of(), LIBRARY.messages(module));
    }

    static List<String> modules() {
        return Library.modules();
    }

    /** The light scan finds the names that the parser finds. */
    @ParameterizedTest
    @MethodSource("modules")
    void indexIsThatOfTheSyntaxTree(String module) {
        LibraryFile scanned = LibraryIndex.file(module).orElseThrow();
        Set<String> types = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        DeclaredNames.of(LIBRARY.unit(module), types, values);
        assertEquals(types, new TreeSet<>(scanned.types()));
        assertEquals(values, new TreeSet<>(scanned.values()));
    }

    /** Sizes as sizeof gives them in a driver built for x64. */
    @ParameterizedTest
    @CsvSource({
        "LARGE_INTEGER, 8",
        "UNICODE_STRING, 16",
        "GUID, 16",
        "SCATTER_GATHER_ELEMENT, 24",
        "SCATTER_GATHER_LIST, 16",
        "CM_PARTIAL_RESOURCE_DESCRIPTOR, 20",
        "WDF_OBJECT_ATTRIBUTES, 56",
        "WDF_OBJECT_CONTEXT_TYPE_INFO, 40",
        "WDF_DRIVER_CONFIG, 32",
        "WDF_PNPPOWER_EVENT_CALLBACKS, 144",
        "WDF_IO_QUEUE_CONFIG, 96",
        "WDF_INTERRUPT_CONFIG, 104",
        "WDF_DMA_ENABLER_CONFIG, 80",
        "WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS, 36",
        "WDF_DEVICE_POWER_POLICY_WAKE_SETTINGS, 20",
        "PCI9656_DTE, 32",
        "PCI9656_DMA_CSR, 1",
        "PCI9656_DESC_PTR, 4",
        "PCI9656_REGS, 264",
        "PCI9656_CONFIGURATION, 84"})
    void hasTheSize(String type, int size) {
        assertEquals(size, LIBRARY.struct(type).size());
    }

    @ParameterizedTest
    @CsvSource({
        "SCATTER_GATHER_LIST, Elements, 16",
        "SCATTER_GATHER_ELEMENT, Length, 8",
        "SCATTER_GATHER_ELEMENT, Reserved, 16",
        "LARGE_INTEGER, HighPart, 4",
        "CM_PARTIAL_RESOURCE_DESCRIPTOR, u, 4",
        "WDF_OBJECT_ATTRIBUTES, SynchronizationScope, 28",
        "WDF_OBJECT_ATTRIBUTES, ParentObject, 32",
        "WDF_OBJECT_ATTRIBUTES, ContextTypeInfo, 48",
        "WDF_PNPPOWER_EVENT_CALLBACKS, EvtDevicePrepareHardware, 40",
        "WDF_IO_QUEUE_CONFIG, AllowZeroLengthRequests, 12",
        "WDF_IO_QUEUE_CONFIG, EvtIoRead, 24",
        "WDF_IO_QUEUE_CONFIG, Settings, 80",
        "WDF_INTERRUPT_CONFIG, AutomaticSerialization, 21",
        "WDF_INTERRUPT_CONFIG, EvtInterruptIsr, 24",
        "WDF_INTERRUPT_CONFIG, PassiveHandling, 88",
        "WDF_INTERRUPT_CONFIG, CanWakeDevice, 96",
        "WDF_DMA_ENABLER_CONFIG, MaximumLength, 8",
        "WDF_DMA_ENABLER_CONFIG, WdmDmaVersionOverride, 68",
        "WDF_DMA_ENABLER_CONFIG, Flags, 72"})
    void hasTheMemberAt(String type, String member, int offset) {
        assertEquals(offset, member(type, member).offset());
    }

    /** Offsets of facts pci9656 1.3. */
    @ParameterizedTest
    @CsvSource({
        "Space0_Range, 0x00", "Local_DMA_Arbit, 0x08", "Big_Endian, 0x0C", "Local_Misc1, 0x0D", "Protected_Area, 0x0E", "Space0_ROM_Desc, 0x18", "DM_PCI_Mem_Remap, 0x28",
        "Mailbox0, 0x40", "Mailbox2, 0x48", "Mailbox7, 0x5C", "Local_Doorbell, 0x60", "PCI_Doorbell, 0x64", "Int_Csr, 0x68",
        "EEPROM_Ctrl_Stat, 0x6C", "Perm_Vendor_Id, 0x70", "Revision_Id, 0x74", "Dma0_Mode, 0x80", "Dma0_PCI_Addr, 0x84",
        "Dma0_Local_Addr, 0x88", "Dma0_Count, 0x8C", "Dma0_Desc_Ptr, 0x90", "Dma1_Mode, 0x94", "Dma1_PCI_Addr, 0x98",
        "Dma1_Local_Addr, 0x9C", "Dma1_Count, 0xA0", "Dma1_Desc_Ptr, 0xA4", "Dma0_Csr, 0xA8", "Dma1_Csr, 0xA9", "Dma_Arbit, 0xAC",
        "Dma_Threshold, 0xB0", "Dma0_PCI_DAC, 0xB4", "Dma1_PCI_DAC, 0xB8", "Queue_Config, 0xC0", "Queue_Status, 0xE8", "Space1_Range, 0xF0", "Space1_Remap, 0xF4",
        "Space1_Desc, 0xF8", "DM_DAC, 0xFC", "Arbiter_Cntl, 0x100", "Abort_Address, 0x104"})
    void hasTheRegisterAt(String register, String offset) {
        assertEquals(Integer.decode(offset), member("PCI9656_REGS", register).offset());
    }

    /** Bits of facts pci9656 1.4.4, 1.4.7, 1.4.9, 1.4.10 and 1.4.11. */
    @ParameterizedTest
    @CsvSource({
        "PCI9656_INT_CSR, PciIntEnable, 8, 1", "PCI9656_INT_CSR, DmaChan0IntEnable, 18, 1", "PCI9656_INT_CSR, DmaChan1IntEnable, 19, 1",
        "PCI9656_INT_CSR, DmaChan0IntActive, 21, 1", "PCI9656_INT_CSR, DmaChan1IntActive, 22, 1", "PCI9656_INT_CSR, AbortAfter256Retries, 27, 1",
        "PCI9656_INT_CSR, DataInMailbox3, 31, 1", "PCI9656_CONTROL, SerialEEPROMPresent, 28, 1", "PCI9656_CONTROL, SoftwareReset, 30, 1",
        "PCI9656_DMA_MODE, SgModeEnable, 9, 1", "PCI9656_DMA_MODE, DoneIntEnable, 10, 1", "PCI9656_DMA_MODE, ClearCountMode, 16, 1",
        "PCI9656_DMA_MODE, IntToPci, 17, 1", "PCI9656_DMA_MODE, DACChainLoad, 18, 1", "PCI9656_DMA_MODE, RingMgmtValidStop, 21, 1",
        "PCI9656_DESC_PTR, DescLocation, 0, 1", "PCI9656_DESC_PTR, LastElement, 1, 1", "PCI9656_DESC_PTR, TermCountInt, 2, 1",
        "PCI9656_DESC_PTR, DirOfTransfer, 3, 1", "PCI9656_DESC_PTR, Address, 4, 28", "PCI9656_DMA_CSR, Enable, 0, 1",
        "PCI9656_DMA_CSR, Start, 1, 1", "PCI9656_DMA_CSR, Abort, 2, 1", "PCI9656_DMA_CSR, Clear, 3, 1", "PCI9656_DMA_CSR, Done, 4, 1"})
    void hasTheField(String type, String field, int bit, int width) {
        StructType bits = (StructType) member(type, "bits").type();
        StructType.Member found = bits.find(field);
        assertNotNull(found, field);
        assertEquals(bit, found.bitOffset());
        assertEquals(width, found.bitWidth());
    }

    /** Values of facts kmdf 0.4 and pci9656 part 2. */
    @ParameterizedTest
    @CsvSource({
        "STATUS_SUCCESS, 0", "STATUS_INVALID_PARAMETER, 0xC000000D", "STATUS_INVALID_DEVICE_REQUEST, 0xC0000010",
        "STATUS_MORE_PROCESSING_REQUIRED, 0xC0000016", "STATUS_BUFFER_TOO_SMALL, 0xC0000023", "STATUS_INSUFFICIENT_RESOURCES, 0xC000009A",
        "STATUS_IO_TIMEOUT, 0xC00000B5", "STATUS_CANCELLED, 0xC0000120", "STATUS_DEVICE_CONFIGURATION_ERROR, 0xC0000182",
        "STATUS_INVALID_DEVICE_STATE, 0xC0000184", "STATUS_INVALID_BUFFER_SIZE, 0xC0000206", "STATUS_POWER_STATE_INVALID, 0xC00002D3",
        "STATUS_WDF_PAUSED, 0xC0200203", "STATUS_WDF_BUSY, 0xC0200204", "STATUS_WDF_TOO_FRAGMENTED, 0xC020020A",
        "STATUS_WDF_NO_CALLBACK, 0xC020020B", "STATUS_WDF_TOO_MANY_TRANSFERS, 0xC0200213",
        "STATUS_WDF_NOT_ENOUGH_MAP_REGISTERS, 0xC0200214"})
    void hasTheStatus(String name, String value) {
        assertEquals((long) (int) (long) Long.decode(value), LIBRARY.constant(name));
    }

    @ParameterizedTest
    @CsvSource({
        "WdfTrue, 1", "WdfUseDefault, 2", "WdfSynchronizationScopeDevice, 2", "WdfExecutionLevelDispatch, 3", "WdfDeviceIoDirect, 3",
        "WdfPowerDeviceD3Final, 5", "WdfRequestTypeRead, 3", "WdfRequestTypeDeviceControl, 14", "WdfIoQueueDispatchManual, 3",
        "WdfDmaProfileScatterGather64Duplex, 6", "WdfDmaProfileSystemDuplex, 8", "WdfDmaDirectionWriteToDevice, 1", "PowerDeviceMaximum, 5"})
    void hasTheEnumerator(String name, long value) {
        assertEquals(value, LIBRARY.constant(name));
    }

    /** Every function says what it does; every one without a body says at which IRQL it may be called, if there is a limit. */
    @TestFactory
    List<DynamicTest> functionsAreDocumented() {
        return modules().stream().flatMap(module -> LIBRARY.functions(module).stream())
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> assertTrue(f.doc().startsWith("/**"), f.name() + " has no doc comment"))).toList();
    }

    /** A function is either declared or listed as not modelled. */
    @Test
    void notModelledIsNotDeclared() {
        List<String> declared = modules().stream().flatMap(module -> LIBRARY.functions(module).stream()).map(Library.Function::name).toList();
        List<String> both = LibraryFiles.notModelled().stream().filter(declared::contains).toList();
        assertEquals(List.of(), both);
        assertTrue(LibraryFiles.notModelled().contains("WdfUsbTargetDeviceCreate"));
    }

    private static StructType.Member member(String type, String member) {
        StructType.Member found = LIBRARY.struct(type).find(member);
        assertNotNull(found, type + "." + member);
        return found;
    }
}
