/* The device extension and the functions of the driver. */
#if !defined(_PRIVATE_H_)
#define _PRIVATE_H_

#define MAXIMUM_TRANSFER_LENGTH  8192
#define CHAIN_ELEMENTS           ((MAXIMUM_TRANSFER_LENGTH + PAGE_SIZE) / PAGE_SIZE)
#define CHAIN_LENGTH             (CHAIN_ELEMENTS * sizeof(DESCRIPTOR))
#define RESET_PULSE_MS           100

enum { CHANNEL_WRITE, CHANNEL_READ, CHANNELS };

typedef struct _CHANNEL {
    WDFQUEUE          Queue;
    WDFDMATRANSACTION Transaction;
    WDFCOMMONBUFFER   Buffer;
    PDESCRIPTOR       Chain;
    PHYSICAL_ADDRESS  ChainLa;
    BOOLEAN           Active;      /* seen by the ISR, not yet by the DPC */
    UCHAR             Csr;         /* what the ISR read */
} CHANNEL, *PCHANNEL;

typedef struct _DEVICE_EXTENSION {
    WDFDEVICE     Device;
    PVOID         RegsBase;
    ULONG         RegsLength;
    PVOID         SramBase;
    ULONG         SramLength;
    WDFINTERRUPT  Interrupt;
    WDFDMAENABLER DmaEnabler;
    WDFQUEUE      ControlQueue;
    BOOLEAN       RequireSingleTransfer;
    CHANNEL       Channel[CHANNELS];
#if defined(BOARD_STATISTICS) && BOARD_STATISTICS > 0
    ULONG         Transfers;
#endif
} DEVICE_EXTENSION, *PDEVICE_EXTENSION;

WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(DEVICE_EXTENSION, BoardGetExtension)

typedef struct _TRANSACTION_CONTEXT {
    WDFREQUEST Request;
} TRANSACTION_CONTEXT, *PTRANSACTION_CONTEXT;

WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(TRANSACTION_CONTEXT, BoardGetTransactionContext)

#define RETURN_IF_FAILED(expression) \
    do {                                        \
        NTSTATUS _status = (expression);        \
        if (!NT_SUCCESS(_status)) {             \
            return _status;                     \
        }                                       \
    } while (0)

DRIVER_INITIALIZE                   DriverEntry;
EVT_WDF_DRIVER_DEVICE_ADD           BoardEvtDeviceAdd;
EVT_WDF_OBJECT_CONTEXT_CLEANUP      BoardEvtDriverCleanup;
EVT_WDF_DEVICE_PREPARE_HARDWARE     OnPrepareHardware;
EVT_WDF_DEVICE_RELEASE_HARDWARE     OnReleaseHardware;
EVT_WDF_DEVICE_D0_ENTRY             OnD0Entry;
EVT_WDF_DEVICE_D0_EXIT              OnD0Exit;
EVT_WDF_INTERRUPT_ISR               OnIsr;
EVT_WDF_INTERRUPT_DPC               OnDpc;
EVT_WDF_INTERRUPT_ENABLE            OnInterruptEnable;
EVT_WDF_INTERRUPT_DISABLE           OnInterruptDisable;
EVT_WDF_IO_QUEUE_IO_READ            OnRead;
EVT_WDF_IO_QUEUE_IO_WRITE           OnWrite;
EVT_WDF_IO_QUEUE_IO_DEVICE_CONTROL  OnDeviceControl;
EVT_WDF_PROGRAM_DMA                 OnProgramRead;
EVT_WDF_PROGRAM_DMA                 OnProgramWrite;

VOID
BoardBuildChain(
    _Inout_ PCHANNEL             Channel,
    IN      ULONG                LocalAddress,
    IN      BOOLEAN              ToHost,
    IN      PSCATTER_GATHER_LIST SgList
    );

VOID
BoardStartChannel(
    IN PDEVICE_EXTENSION DevExt,
    IN ULONG             Index,
    IN ULONG             Mode
    );

VOID BoardCompleteRead(IN WDFDMATRANSACTION Transaction, IN NTSTATUS Status);
VOID BoardCompleteWrite(IN WDFDMATRANSACTION Transaction, IN NTSTATUS Status);

#endif
