package org.dmaworkbench.program;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.type.CType;

/**
 * A compiled driver model: the only form in which simulator, debugger, explorer and generators know it (decision D3).
 * A program is immutable and knows neither syntax trees nor the machine it will run on.
 *
 * @param name the driver's name
 * @param files source files, as paths relative to the project ("plx9x5x.kmdf") or library names ("library:wdf.kmdf")
 * @param functions every function with a body; the index is its id
 * @param entry id of DriverEntry, written by the user or made from the driver block
 * @param ddis names of the library functions that are called; the index is what {@code CallDdi} carries
 * @param data initial image of globals and string literals
 * @param types named structs, unions, enums and typedefs that views and framework need, by C name
 * @param constants enumerators and {@code #define}/const values by name, for decoding and scenarios
 * @param globals variables with static storage
 * @param contextTypes context structures by name of their accessor function, with the object kind that carries them
 * @param hardware what the driver drives
 */
public record Program(String name, List<String> files, List<Function> functions, int entry, List<String> ddis,
        DataImage data, Map<String, CType> types, Map<String, Long> constants, List<Variable> globals,
        List<ContextType> contextTypes, Hardware hardware) {

    /** Returns the function with this name, or null. */
    public Function function(String name) {
        for (Function f : functions) {
            if (f.name().equals(name)) {
                return f;
            }
        }
        return null;
    }
}
