package org.dmaworkbench.benchmarks;

/** A model of a given length whose code looks like a driver's: structures, a driver block, handlers, and helper functions of 20 lines. */
final class GeneratedModel {
    private static final String HEAD = """
            import pci9656;

            #define CHANNELS 2

            struct CHANNEL {
                ULONG Mode;
                ULONG Count;
                union {
                    struct { ULONG Enable : 1; ULONG Start : 1; ULONG Abort : 1; ULONG Rest : 29; } bits;
                    ULONG word;
                } Status;
                PHYSICAL_ADDRESS Address;
            };

            driver Generated {
                hardware PCI9656;
                context DEVICE_CONTEXT via GetDeviceContext {
                    volatile PCI9656_REGS *Regs;
                    WDFINTERRUPT Interrupt;
                    ULONG Errors;
                }
                device { io direct; synchronization device; }
                queue Reads { sequential; accepts read; EvtIoRead = OnRead; }
                interrupt Interrupt { EvtInterruptIsr = OnIsr; serialized; }
            }

            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageId)
            {
                DEVICE_CONTEXT *ctx = GetDeviceContext(WdfInterruptGetDevice(Interrupt));
                UNREFERENCED_PARAMETER(MessageId);
                return ctx->Errors == 0;
            }

            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                UNREFERENCED_PARAMETER(Queue);
                UNREFERENCED_PARAMETER(Length);
                WdfRequestComplete(Request, STATUS_SUCCESS);
            }
            """;
    private static final String FUNCTION = """

            /** Computes something like a driver does, number %1$d. */
            static ULONG Compute%1$d(DEVICE_CONTEXT *ctx, struct CHANNEL *channel, ULONG length)
            {
                ULONG i, sum = 0;
                NTSTATUS status = STATUS_SUCCESS;

                for (i = 0; i < length; i++) {
                    if ((i & 3) == %2$d && channel->Status.bits.Enable) {
                        sum += channel->Mode + i * %3$d;
                        continue;
                    }
                    channel->Count -= min(length, 16);
                    sum ^= channel->Count << 2 | (ULONG)(channel->Address.QuadPart >> 12);
                }
                if (sum > 0x1000 || !NT_SUCCESS(status)) {
                    ctx->Errors++;
                    channel->Status.word = sum ? sum - 1 : 0;
                }
                return sum;
            }
            """;

    private GeneratedModel() { }

    /** Returns the text of a model of at least {@code lines} lines, and at most 22 more. */
    static String of(int lines) {
        StringBuilder text = new StringBuilder(HEAD);
        int written = (int) HEAD.lines().count();
        for (int n = 0; written < lines; n++) {
            String function = String.format(FUNCTION, n, n % 4, n + 1);
            text.append(function);
            written += (int) function.lines().count();
        }
        return text.toString();
    }
}
