package org.dmaworkbench.lang.irql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.preprocessing.Piece;
import org.dmaworkbench.lang.preprocessing.Pragma;
import org.dmaworkbench.lang.resource.SourceResource;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * The sections that a file's pragmas put its functions into: {@code alloc_text} by name, {@code code_seg} whatever is defined
 * behind it. Sections whose names begin with PAGE may be paged out; INIT is thrown away when DriverEntry has returned.
 */
public final class CodeSections {
    /** The name of the section that does not outlive DriverEntry. */
    static final String INIT = "INIT";
    private static final String PAGEABLE = "PAGE";

    /**
     * A function's name in an alloc_text.
     *
     * @param section where it goes
     * @param function its name
     * @param offset of that name
     * @param pragma offset of the line
     */
    public record Placement(String section, String function, int offset, int pragma) { }

    private record Segment(int from, String section) { }

    private final List<Placement> placements = new ArrayList<>();
    private final Map<String, String> byName = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    private CodeSections(List<Pragma> pragmas) {
        Deque<String> pushed = new ArrayDeque<>();
        for (Pragma pragma : pragmas) {
            switch (pragma.word()) {
                case "alloc_text" -> place(pragma);
                case "code_seg" -> segments.add(new Segment(pragma.offset(), segment(pragma, pushed)));
                default -> { }
            }
        }
    }

    /** Reads the pragmas of a file. */
    public static CodeSections of(Resource resource) {
        return new CodeSections(resource instanceof SourceResource source ? source.facts().pragmas() : List.of());
    }

    private void place(Pragma pragma) {
        List<Piece> names = pragma.arguments().stream().filter(p -> p.kind() != Piece.Kind.SYMBOL).toList();
        for (int i = 1; i < names.size(); i++) {
            String section = names.get(0).text().replace("\"", "");
            placements.add(new Placement(section, names.get(i).text(), names.get(i).at(), pragma.offset()));
            byName.put(names.get(i).text(), section);
        }
    }

    private String segment(Pragma pragma, Deque<String> pushed) {
        String section = "";
        boolean popped = false;
        for (Piece piece : pragma.arguments()) {
            switch (piece.text()) {
                case "push" -> {
                    section = current();
                    pushed.push(section);
                }
                case "pop" -> {
                    section = pushed.isEmpty() ? "" : pushed.pop();
                    popped = true;
                }
                default -> section = piece.kind() == Piece.Kind.STRING && !popped ? piece.text().replace("\"", "") : section;
            }
        }
        return section;
    }

    private String current() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1).section();
    }

    /** Returns what alloc_text names, in order of the text. */
    public List<Placement> placements() {
        return placements;
    }

    /** Returns whether any of the file's code is put into a pageable section. */
    boolean anyPageable() {
        return byName.values().stream().anyMatch(CodeSections::isPageable) || segments.stream().anyMatch(s -> isPageable(s.section()));
    }

    /** Returns the section of the function that is defined at an offset; "" for the usual one. */
    String of(String function, int offset) {
        String section = "";
        for (Segment s : segments) {
            section = s.from() < offset ? s.section() : section;
        }
        return byName.getOrDefault(function, section);
    }

    static boolean isPageable(String section) {
        return section.startsWith(PAGEABLE);
    }
}
