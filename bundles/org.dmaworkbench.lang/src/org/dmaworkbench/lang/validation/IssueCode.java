package org.dmaworkbench.lang.validation;

/**
 * Issue codes of types (T), declarations (D), scenarios (C) and projects (P); syntax codes (S) are in {@code
 * lexing.SyntaxCodes}.
 */
public enum IssueCode {
    T001("T001", "The number of arguments differs from the function's parameters",
            "Compare the call with the function's declaration (F3)."),
    T002("T002", "A value has a type that its place does not take",
    "Pass a value of the type named, or cast if you are sure."),
    T003("T003", "A handle of one kind stands where another kind is expected",
    "Pass a handle of the kind named; WDFOBJECT takes every kind."),
    T004("T004", "The left side of an assignment is not a place that can be written",
    "Assign to a variable, member, element or dereferenced pointer that is not const."),
    T005("T005", "A function has a signature that its callback does not allow",
    "Give the function the signature shown in the message."),
    T006("T006", "A function with a result can end without return",
    "Return a value on every way through the function."),
    T007("T007", "An assignment stands where a condition is expected",
    "Write == to compare, or put the assignment in a statement of its own."),
    T008("T008", "The NTSTATUS of a call is dropped", "Store the status and test it with NT_SUCCESS."),
    T009("T009", "A physical address is cut to 32 bits",
    "Keep 64 bits, or use the 32-bit profile so that the framework stays below 4 GiB (bug B1)."),
    T010("T010", "A signed and an unsigned value are compared", "Cast one side so that both have the same signedness."),
    T011("T011", "A variable is read before anything was stored in it",
    "Give the variable a value where it is declared."),
    T012("T012", "Code that can never run", "Remove it, or repair the jump before it."),
    T013("T013", "An operator has operands it cannot work on", "Check the types of both sides."),
    T014("T014", "Something that is no function is called", "Call a function or a pointer to one."),
    T015("T015", "A function that KMDF has but DMA Workbench does not model yet",
    "Leave the call out of the model, or put a function of your own in its place."),
    T016("T016", "A constant is needed here", "Use numbers, enumerators, #define constants and sizeof."),
    T017("T017", "return with a value in a VOID function, or without one elsewhere",
    "Match the return to the function's result type."),
    T018("T018", "A case label occurs twice", "Remove one of the two."),
    T019("T019", "break, continue or a case label outside of what it belongs to", "Move it into the loop or switch."),
    T020("T020", "An array whose length is not constant",
    "Use a constant length; variable-length arrays are not part of the language."),
    T021("T021", "Floating point, which kernel code must not use", "Use integers; multiply before you divide."),
    T022("T022", "The address or size of a bit-field", "Take the address of the structure around it."),
    T023("T023", "A pointer to one type is used as a pointer to another", "Cast the pointer if you are sure."),
    T024("T024", "A structure is used whose members are not known",
    "Use it through pointers only, or declare its members."),
    T025("T025", "with needs an interrupt, a spin lock or a wait lock",
    "Name a WDFINTERRUPT, WDFSPINLOCK or WDFWAITLOCK."),
    T026("T026", "update needs a register of 1, 2, 4 or 8 bytes with fields",
    "Name a register whose type is a union or struct of bit fields."),
    T027("T027", "A function is declared but nowhere defined", "Write the function, or remove the call."),
    T028("T028", "A divisor that is always zero", "Test the divisor first."),
    T029("T029", "A status is overwritten or lost before anything looks at it",
    "Test the status with NT_SUCCESS before the next assignment."),
    T030("T030", "A function is called above the highest IRQL it allows",
    "Move the call to a place at that IRQL: a work item, or behind the release of the lock."),
    T031("T031", "A function may be called above the highest IRQL it allows",
    "Ask for passive execution (execution passive, WdfExecutionLevelPassive), or move the call to a work item."),
    T032("T032", "A function is called below the lowest IRQL it allows",
    "Raise first, or call the variant for PASSIVE_LEVEL."),
    T033("T033", "Pageable code is reached at DISPATCH_LEVEL or above",
    "Take the function out of the pageable section, or call it at PASSIVE_LEVEL."),
    T034("T034", "Pageable code raises to DISPATCH_LEVEL",
    "Take the function out of the pageable section, or move what runs under the lock into one that is not pageable."),
    T035("T035", "alloc_text names a function that it cannot place",
    "Write #pragma alloc_text between the declaration of the function and its definition, in the file that defines it."),
    T036("T036", "PAGED_CODE() and the section of a function disagree",
    "Begin what stands in a pageable section with PAGED_CODE(), and put what says PAGED_CODE() into one."),
    T037("T037", "A callback returns at a raised IRQL", "Release the lock on every way out."),
    T038("T038", "A variable is read that some way leaves without a value",
    "Give the variable a value where it is declared, or on the way that leaves it out."),
    T039("T039", "A status stands where a condition is expected", "Write NT_SUCCESS(status), or compare with a status."),
    T040("T040", "A status and a BOOLEAN are confused", "Use NT_SUCCESS to get from a status to a BOOLEAN, and a STATUS_ name the other way."),
    T050("T050", "A function that is declared, but not simulated yet",
    "Nothing need be done for checking; for a run leave the call out, or put a function of your own in its place."),
    T041("T041", "A pointer to something const goes where it could be written through",
    "Make the other side a pointer to const too, or copy what it points to."),
    T042("T042", "A shift by more bits than there are", "Widen the left side first, or use a smaller count."),
    T043("T043", "A constant of a signed type overflows", "Use an unsigned or wider type, such as 1UL or 1ULL."),
    T044("T044", "Code of the section INIT is reached after DriverEntry",
    "Take the function out of alloc_text(INIT, ...), or put it into PAGE."),
    T045("T045", "A constant does not fit where it goes", "Use a wider type, a smaller constant, or a cast that says you mean it."),
    T046("T046", "More values than there are places", "Remove the value, or give the type more members or elements."),
    T047("T047", "A comparison whose result is always the same", "Compare in a type that has the sign or the width, or remove the test."),
    D001("D001", "A driver names no hardware", "Write 'hardware PCI9656;' in the driver block."),
    D002("D002", "A property occurs twice", "Remove one of the two."),
    D003("D003", "A second device context",
    "Keep one context without 'on', or say which kind of object it belongs to."),
    D004("D004", "Maximum length 0", "Give the most bytes that one transfer may have, such as 8192."),
    D005("D005", "Elements 0", "Give at least 1, or leave the property out for the framework's default."),
    D006("D006", "A common buffer of length 0", "Give its length in bytes."),
    D007("D007", "A queue without callback",
    "Set EvtIoRead, EvtIoWrite, EvtIoDeviceControl or EvtIoDefault, or make the queue manual."),
    D008("D008", "A second default queue", "Keep one default queue; route to the others with 'accepts'."),
    D009("D009", "A type of request is routed twice", "Route each type to one queue."),
    D010("D010", "A queue accepts requests it has no callback for",
    "Set the callback, or leave the type out of 'accepts'."),
    D011("D011", "A default queue with 'accepts'",
    "Leave 'accepts' out: the default queue takes what nobody else takes."),
    D012("D012", "A profile that does not exist", "Use one of WdfDmaProfilePacket .. WdfDmaProfileSystemDuplex."),
    D013("D013", "An alignment that is no mask",
    "Give one less than a power of two, such as FILE_OCTA_ALIGNMENT (15)."),
    D014("D014", "An interrupt without ISR", "Set EvtInterruptIsr."),
    D015("D015", "An object is used before it is created", "Declare the enabler before what is made from it."),
    D016("D016", "An object without its enabler", "Write 'enabler Name;'."),
    D018("D018", "A version that does not exist", "Give 2 or 3, or leave the property out."),
    D019("D019", "A second driver in the file", "Keep one driver per project."),
    D020("D020", "Callbacks on a manual queue", "Remove the callbacks, or make the queue sequential or parallel."),
    D021("D021", "A system profile", "Use one of the bus-master profiles, such as WdfDmaProfileScatterGather."),
    D022("D022", "An attribute that this object cannot have", "Leave it out; level and scope come from the device."),
    D023("D023", "A limit of presented requests that does not fit the queue",
    "Give a limit of at least 1 to a parallel queue, and none to others."),
    D024("D024", "A queue that shares the device's lock but not its level",
    "Give the queue a lock of its own, or the device the same execution level."),
    D025("D025", "An interrupt with both DPC and work item", "Keep one of the two."),
    D026("D026", "A lock of the wrong kind for an interrupt",
    "Use a spin lock at DIRQL, a wait lock with passive handling."),
    D027("D027", "A callback that cannot take the device's lock", "Write 'serialized no;', and protect the data otherwise."),
    D028("D028", "A deferred object without a function", "Name the function that does the work."),
    D029("D029", "Settings of a timer that contradict each other", "Drop one of them."),
    D030("D030", "Settings of an enabler that contradict each other", "Use version 3, or drop the setting."),
    D031("D031", "A resource for an interrupt made too early",
    "Make the interrupt in EvtDevicePrepareHardware in C, or leave the resource out."),
    C001("C001", "A value of a scenario cannot be computed", "Use numbers, parameters and constants of the model."),
    C002("C002", "A pattern that is not linear in i", "Write factor * i + constant."),
    C003("C003", "A value out of its range", "Use a value in the range named."),
    C004("C004", "A page address that is no multiple of 4096", "Give physical addresses of whole pages."),
    C005("C005", "The arguments of a request do not fit its kind",
    "Write read(buffer), read(buffer, length), read(length) or ioctl(code, buffer)."),
    C006("C006", "The chip has no such register", "Use a register's name from the device's register structure."),
    C007("C007", "A name occurs twice in a scenario", "Give each request and buffer a name of its own."),
    C008("C008", "The chip has no such option, choice or pin", "Use one of the names in the message."),
    C009("C009", "There is no such fault, argument or event", "Use one of the names in the message."),
    P001("P001", "A path does not exist",
    "Check the spelling; give a project folder, a .kmdf file or a .scenario file."),
    P002("P002", "A folder holds no model",
    "Give the folder of a project, or make one with New > DMA Workbench > Example project."),
    P003("P003", "A file that is neither a model nor a scenario", "Give a file that ends in .kmdf or .scenario."),
    P004("P004", "A file that cannot be read", "Check the file's permissions and encoding (UTF-8)."),
    P005("P005", "A second driver in the project", "Keep one driver per project; give the other a folder of its own."),
    P006("P006", "A project without a driver", "Write 'driver Name { hardware PCI9656; ... }' in one of its models, or DriverEntry in C."),
    P007("P007", "Hardware that nobody describes", "Set DMAW_HARDWARE to the name of a device, such as PCI9656, or leave it out."),
    P008("P008", "A folder too large for a project", "Give the model a folder of its own, or name its files."),
    P010("P010", "Source that cannot be compiled", "Write it in a simpler way, and please report it."),
    P900("P900", "A fault of DMA Workbench", "Please report this with the file; the file itself may be fine.");

    private final String id;
    private final String meaning;
    private final String advice;

    IssueCode(String id, String meaning, String advice) {
        this.id = id;
        this.meaning = meaning;
        this.advice = advice;
    }

    /** Returns the code as users see it. */
    public String id() {
        return id;
    }

    /** Returns what it means, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Returns the next action. */
    public String advice() {
        return advice;
    }
}
