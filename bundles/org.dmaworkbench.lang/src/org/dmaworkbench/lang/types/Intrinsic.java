package org.dmaworkbench.lang.types;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.library.LibraryFiles;

/** Names that drivers call like functions but that C can only write as macros. The library files document them. */
public enum Intrinsic {
    /** {@code FIELD_OFFSET(type, member)}: byte offset of a member. */
    FIELD_OFFSET(2),
    /** {@code offsetof(type, member)}: byte offset of a member, as a size_t. */
    offsetof(2),
    /** {@code CONTAINING_RECORD(address, type, member)}: the structure around a member. */
    CONTAINING_RECORD(3),
    /** {@code ARRAYSIZE(array)}: number of elements. */
    ARRAYSIZE(1),
    /** {@code RTL_NUMBER_OF(array)}: number of elements. */
    RTL_NUMBER_OF(1),
    /** {@code min(a, b)} in the common type of both. */
    min(2),
    /** {@code max(a, b)} in the common type of both. */
    max(2),
    /** {@code UNREFERENCED_PARAMETER(name)}: nothing. */
    UNREFERENCED_PARAMETER(1),
    /** {@code PAGED_CODE()}: checks that the IRQL is below DISPATCH_LEVEL. */
    PAGED_CODE(0),
    /** {@code ASSERT(condition)}: a simulated breakpoint when it is false. */
    ASSERT(1),
    /** {@code NT_ASSERT(condition)}: as ASSERT. */
    NT_ASSERT(1),
    /** {@code KdPrint((format, ...))}: DbgPrint. */
    KdPrint(1),
    /**
     * {@code WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(attributes, type)}: initialises the attributes for a context of
     * this type.
     */
    WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(2),
    /** {@code WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE(attributes, type)}: asks for a context of this type. */
    WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE(2);

    private static final Map<String, Intrinsic> BY_NAME = Stream.of(values())
            .collect(Collectors.toMap(Intrinsic::name, Function.identity()));

    private final int arguments;

    Intrinsic(int arguments) {
        this.arguments = arguments;
    }

    /** Returns how many arguments it takes. */
    public int arguments() {
        return arguments;
    }

    /**
     * Returns the intrinsic that is called, or null for an ordinary call; a function of the project hides an
     * intrinsic.
     */
    public static Intrinsic of(Call call) {
        if (!(call.getCallee() instanceof NameReference name)) {
            return null;
        }
        boolean own = name.getTarget() != null && !name.getTarget().eIsProxy() && name.getTarget().eResource() != null
                && !LibraryFiles.isLibrary(name.getTarget().eResource().getURI());
        return own ? null : BY_NAME.get(ReferenceText.of(name));
    }

    /** Returns whether a name is an intrinsic's. */
    public static boolean isName(String name) {
        return BY_NAME.containsKey(name);
    }
}
