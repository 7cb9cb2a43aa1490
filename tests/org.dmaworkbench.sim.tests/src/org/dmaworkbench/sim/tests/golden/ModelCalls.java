package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonObject;

/** The operations of a recorded run as statements of C that do the call and print what came of it. */
final class ModelCalls {
    private final GoldenCase golden;

    ModelCalls(GoldenCase golden) {
        this.golden = golden;
    }

    boolean reserves() {
        return golden.allCalls().stream().anyMatch(c -> GoldenCase.text(c, "op", "").equals("allocate_resources"));
    }

    /** Returns the statements of one operation. */
    String of(JsonObject c) {
        String op = c.get("op").getAsString();
        int t = GoldenCalls.index(c);
        String made = made(c, op, t);
        String after = op.startsWith("enabler_") ? "" : "Snapshot(" + t + ");";
        if (op.equals("create_transaction") || op.startsWith("enabler_") || op.equals("hal_resume")) {
            return "        { " + made + " " + after + " }\n";
        }
        return "        if (!Live[" + t + "]) { DbgPrint(\"ret " + op + " skipped=no such live transaction\"); } else { " + made + " " + after + " }\n";
    }

    private String made(JsonObject c, String op, int t) {
        String handle = "T[" + t + "]";
        long bytes = GoldenCase.number(c, "bytes", 0);
        return switch (op) {
            case "create_transaction" -> status(op, "WdfDmaTransactionCreate(Enabler, WDF_NO_OBJECT_ATTRIBUTES, &" + handle + ")") + " Live[" + t + "] = NT_SUCCESS(status);";
            case "initialize" -> status(op, "WdfDmaTransactionInitialize(%s, %s, %s, %s, (PUCHAR) MmGetMdlVirtualAddress(%s) + (%dLL), %sULL)".formatted(handle, program(c), direction(c),
                    mdl(c), chain(c), GoldenCase.number(c, "offset", 0), GoldenCase.text(c, "length", "0")));
            case "initialize_using_offset" -> status(op, "WdfDmaTransactionInitializeUsingOffset(%s, %s, %s, %s, (size_t) (%dLL), %sULL)".formatted(handle, program(c), direction(c),
                    mdl(c), GoldenCase.number(c, "offset", 0), GoldenCase.text(c, "length", "0")));
            case "initialize_using_request" -> status(op, "WdfDmaTransactionInitializeUsingRequest(%s, R[%d], %s, %s)".formatted(handle, GoldenCase.number(c, "request", 0),
                    program(c), direction(c)));
            case "execute" -> status(op, "WdfDmaTransactionExecute(" + handle + ", (WDFCONTEXT) (ULONG_PTR) 0x1234)");
            case "dma_completed" -> completion(op, "WdfDmaTransactionDmaCompleted(" + handle + ", &status)");
            case "null_status" -> completion(op, "WdfDmaTransactionDmaCompleted(" + handle + ", NULL)");
            case "dma_completed_with_length" -> completion(op, "WdfDmaTransactionDmaCompletedWithLength(" + handle + ", " + bytes + "ULL, &status)");
            case "dma_completed_final" -> completion(op, "WdfDmaTransactionDmaCompletedFinal(" + handle + ", " + bytes + "ULL, &status)");
            case "release" -> status(op, "WdfDmaTransactionRelease(" + handle + ")");
            case "delete" -> "WdfObjectDelete(" + handle + "); Live[" + t + "] = FALSE; " + plain(op);
            case "set_maximum_length" -> "WdfDmaTransactionSetMaximumLength(" + handle + ", " + bytes + "ULL); " + plain(op);
            case "set_single_transfer" -> "WdfDmaTransactionSetSingleTransferRequirement(" + handle + ", " + flag(c) + "); " + plain(op);
            case "set_immediate_execution" -> "WdfDmaTransactionSetImmediateExecution(" + handle + ", " + flag(c) + "); " + plain(op);
            case "allocate_resources" -> status(op, "WdfDmaTransactionAllocateResources(%s, %s, %d, %s, (PVOID) (ULONG_PTR) 0x1234)".formatted(handle, direction(c),
                    GoldenCase.number(c, "map_registers", 0), GoldenCase.flag(c, "null_callback") ? "NULL" : "OnReserve"));
            case "free_resources" -> "WdfDmaTransactionFreeResources(" + handle + "); " + plain(op);
            case "cancel" -> "over = WdfDmaTransactionCancel(" + handle + "); DbgPrint(\"ret cancel returned=%u\", (ULONG) over);";
            case "get_transfer_info" -> "ULONG registers = 0; ULONG elements = 0; WdfDmaTransactionGetTransferInfo(" + handle
                    + ", &registers, &elements); DbgPrint(\"ret get_transfer_info map_registers=%u elements=%u\", registers, elements);";
            case "wdm_get_transfer_context" -> "DbgPrint(\"ret " + op + " non_null=%u\", (ULONG) (WdfDmaTransactionWdmGetTransferContext(" + handle + ") != NULL));";
            case "get_device" -> "DbgPrint(\"ret get_device same_device=%u\", (ULONG) (WdfDmaTransactionGetDevice(" + handle + ") == TheDevice));";
            case "set_channel_configuration_callback" -> "WdfDmaTransactionSetChannelConfigurationCallback(" + handle + ", NULL, NULL); " + plain(op);
            case "set_transfer_complete_callback" -> "WdfDmaTransactionSetTransferCompleteCallback(" + handle + ", NULL, NULL); " + plain(op);
            case "set_device_address_offset" -> "WdfDmaTransactionSetDeviceAddressOffset(" + handle + ", 0); " + plain(op);
            case "stop_system_transfer" -> "WdfDmaTransactionStopSystemTransfer(" + handle + "); " + plain(op);
            case "enabler_set_max_sg" -> "WdfDmaEnablerSetMaximumScatterGatherElements(Enabler, " + GoldenCase.number(c, "value", 0)
                    + "ULL); DbgPrint(\"ret enabler_set_max_sg max_sg_elements=%I64u\", (ULONGLONG) WdfDmaEnablerGetMaximumScatterGatherElements(Enabler));";
            case "enabler_get_fragment_length" -> "DbgPrint(\"ret enabler_get_fragment_length value=%I64u\", (ULONGLONG) WdfDmaEnablerGetFragmentLength(Enabler, "
                    + direction(c) + "));";
            case "query", "hal_resume" -> plain(op);
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static String status(String op, String call) {
        return "status = " + call + "; DbgPrint(\"ret " + op + " code=0x%08X\", status);";
    }

    private static String completion(String op, String call) {
        return "over = " + call + "; DbgPrint(\"ret " + op + " returned=%u code=0x%08X\", (ULONG) over, status);";
    }

    private static String plain(String op) {
        return "DbgPrint(\"ret " + op + "\");";
    }

    private static String flag(JsonObject c) {
        return GoldenCase.flag(c, "value") ? "TRUE" : "FALSE";
    }

    private static String chain(JsonObject c) {
        return "(PMDL) &Mdl" + GoldenCase.number(c, "mdl", 0) + "_0[0]";
    }

    private static String mdl(JsonObject c) {
        return GoldenCase.flag(c, "null_mdl") ? "NULL" : chain(c);
    }

    private static String program(JsonObject c) {
        return GoldenCase.flag(c, "null_program") ? "NULL" : "OnProgram";
    }

    private static String direction(JsonObject c) {
        return switch (GoldenCase.text(c, "direction", "read")) {
            case "read" -> "WdfDmaDirectionReadFromDevice";
            case "write" -> "WdfDmaDirectionWriteToDevice";
            default -> "(WDF_DMA_DIRECTION) " + GoldenCase.text(c, "direction", "");
        };
    }
}
