/* Registers of the bridge chip, as far as this driver uses them. */
#ifndef _REG_H_
#define _REG_H_

#define BOARD_SRAM_SIZE      (128 * 1024)
#define BOARD_REGS_LENGTH    0x200
#define BOARD_PORTS_LENGTH   0x100

/* Offsets from the beginning of the register window. */
#define REG_INT_CSR          0x68
#define REG_CONTROL          0x6C
#define REG_DMA_MODE(ch)     (0x80 + (ch) * 0x14)
#define REG_DMA_DESC(ch)     (0x90 + (ch) * 0x14)
#define REG_DMA_CSR(ch)      (0xA8 + (ch))
#define REG_DMA_DAC(ch)      (0xB4 + (ch) * 4)

#define REG_ADDRESS(d, r)    ((PUCHAR)(d)->RegsBase + (r))
#define REG_READ(d, r)       READ_REGISTER_ULONG((PULONG)REG_ADDRESS(d, r))
#define REG_WRITE(d, r, v)   WRITE_REGISTER_ULONG((PULONG)REG_ADDRESS(d, r), (v))
#define REG_READ_UCHAR(d, r) READ_REGISTER_UCHAR(REG_ADDRESS(d, r))
#define REG_WRITE_UCHAR(d, r, v) \
    WRITE_REGISTER_UCHAR(REG_ADDRESS(d, r), (UCHAR)(v))

/* One read, some bits set or cleared, one write. */
#define REG_SET(d, r, bits)    do { ULONG _value = REG_READ(d, r); _value |= (bits); REG_WRITE(d, r, _value); } while (0)
#define REG_CLEAR(d, r, bits)  do { ULONG _value = REG_READ(d, r); _value &= ~(bits); REG_WRITE(d, r, _value); } while (0)

/* A bit by its number, a field by shift and width. */
#define BIT(n)                 (1UL << (n))
#define FIELD_SHIFT_ADDRESS    4
#define FIELD_ADDRESS(v)       (((ULONG)(v)) >> FIELD_SHIFT_ADDRESS)

#define INT_PCI_ENABLE         BIT(8)
#define INT_CHANNEL_ENABLE(ch) BIT(18 + (ch))

#define MODE_SCATTER_GATHER    BIT(9)
#define MODE_DONE_INTERRUPT    BIT(10)
#define MODE_CLEAR_COUNT       BIT(16)
#define MODE_INTERRUPT_TO_PCI  BIT(17)
#define MODE_USUAL             (MODE_SCATTER_GATHER | MODE_DONE_INTERRUPT | MODE_INTERRUPT_TO_PCI)

#define CONTROL_RESET          BIT(30)

#define CSR_ENABLE             0x01
#define CSR_START              0x02
#define CSR_CLEAR              0x08
#define CSR_DONE               0x10

typedef union _INT_STATUS {
    struct {
        ULONG             : 21;
        ULONG Dma0Active  : 1;
        ULONG Dma1Active  : 1;
        ULONG             : 9;
    };
    ULONG AsUlong;
} INT_STATUS;

#pragma pack(push, 1)

typedef union _DESCRIPTOR_POINTER {
    struct {
        ULONG InPci      : 1;
        ULONG Last       : 1;
        ULONG Interrupt  : 1;
        ULONG ToHost     : 1;
        ULONG Address    : 28;
    } Bits;
    ULONG AsUlong;
} DESCRIPTOR_POINTER;

/* What the chip reads, and writes the count of back. */
typedef struct _DESCRIPTOR {
    ULONG              PciLow;
    ULONG              Local;
    ULONG              Count;
    DESCRIPTOR_POINTER Next;
    ULONG              PciHigh;
    ULONG              Reserved[3];
} DESCRIPTOR, *PDESCRIPTOR;

#pragma pack(pop)

C_ASSERT(sizeof(DESCRIPTOR) == 32);

#endif /* _REG_H_ */
