package org.dmaworkbench.debug.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;

/**
 * Where a program can stop: the first statement on each line of each function. A breakpoint on a line between them
 * belongs to the next one below it in the same file.
 */
public final class StopPoints {
    private record Place(int function, int pc) { }

    private final Map<Integer, TreeMap<Integer, List<Place>>> byFile = new HashMap<>();
    private final List<BitSet> statements = new ArrayList<>();

    /** Collects the stops of a program. */
    public StopPoints(Program program) {
        for (Function function : program.functions()) {
            statements.add(collect(function));
        }
    }

    /** Returns whether a statement starts at this instruction; statements made by the compiler do not count. */
    public boolean isStatement(int function, int pc) {
        return statements.get(function).get(pc);
    }

    /** Returns whether this is the first statement of its function. */
    public boolean isFirst(int function, int pc) {
        return statements.get(function).nextSetBit(0) == pc;
    }

    /**
     * Returns the line at which a breakpoint that was set on {@code line} stops: that line or the next below with a statement.
     *
     * @param file index in {@link Program#files()}
     * @param line from 1
     */
    public OptionalInt snap(int file, int line) {
        TreeMap<Integer, List<Place>> lines = byFile.get(file);
        Integer valid = lines == null ? null : lines.ceilingKey(line);
        return valid == null ? OptionalInt.empty() : OptionalInt.of(valid);
    }

    /** Returns the instructions of a function at which its statements start. */
    BitSet statements(int function) {
        return statements.get(function);
    }

    /** Marks, per function, the instructions at which breakpoints on these lines stop. */
    List<BitSet> select(Map<Integer, List<Integer>> linesByFile) {
        List<BitSet> selected = new ArrayList<>();
        statements.forEach(function -> selected.add(new BitSet()));
        linesByFile.forEach((file, lines) -> lines.forEach(line -> snap(file, line).ifPresent(valid ->
                byFile.get(file).get(valid).forEach(place -> selected.get(place.function()).set(place.pc())))));
        return selected;
    }

    private BitSet collect(Function function) {
        BitSet starts = new BitSet();
        Map<Integer, Integer> firstOfLine = new TreeMap<>();
        for (int pc = 0; pc < function.code().size(); pc++) {
            SourcePosition at = function.lines().get(pc);
            if (function.statements()[pc] && at.file() >= 0 && !function.name().startsWith("$")) {
                starts.set(pc);
                if (firstOfLine.putIfAbsent(at.line(), pc) == null) {
                    byFile.computeIfAbsent(at.file(), f -> new TreeMap<>())
                            .computeIfAbsent(at.line(), l -> new ArrayList<>()).add(new Place(function.id(), pc));
                }
            }
        }
        return starts;
    }
}
