package org.dmaworkbench.lang.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds statements and blocks, as far as layout needs them: which level a line has, and where lines begin. */
final class Layout {
    private static final Set<String> HEADS = Set.of("if", "for", "while", "switch", "with");

    private final List<Cell> cells;
    private final boolean allman;
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** Last token that is no comment or directive. */
    private Cell before;

    Layout(List<Cell> cells, FormatOptions options) {
        this.cells = cells;
        this.allman = options.braces() == FormatOptions.Braces.ALLMAN;
        frames.push(new Frame(Frame.Kind.FILE, null, 0, 0, false));
    }

    void decide() {
        for (Cell cell : cells) {
            Frame frame = frames.peek();
            cell.bracket = frame.kind == Frame.Kind.VALUES ? frame.opening : null;
            Frame around = statementFrame();
            cell.anchor = around.statement;
            cell.code = around.kind == Frame.Kind.CODE;
            if (cell.isAside()) {
                aside(cell, frame);
                continue;
            }
            if (frame.kind == Frame.Kind.VALUES) {
                value(cell, frame);
            } else {
                part(cell, frame);
            }
            before = cell;
        }
    }

    private Frame statementFrame() {
        for (Frame frame : frames) {
            if (frame.kind != Frame.Kind.VALUES) {
                return frame;
            }
        }
        throw new IllegalStateException();
    }

    private void aside(Cell cell, Frame frame) {
        if (frame.kind == Frame.Kind.VALUES || frame.statement != null) {
            return;
        }
        Cell next = next(cell);
        boolean waits = next != null && next.is("else") && !frame.controls.isEmpty();
        cell.level = waits ? frame.controls.peek().level() : frame.level();
        if (next != null && frame.kind == Frame.Kind.CODE && isLabel(next) && cell.column <= next.column) {
            cell.level = Math.max(0, frame.inner - 1);
        }
        if (cell.newlines == 0 && before != null && before.is("{")) {
            cell.lineBreak = Cell.Break.KEEP;
        }
    }

    private Cell next(Cell cell) {
        for (int i = cell.index + 1; i < cells.size(); i++) {
            if (!cells.get(i).isAside()) {
                return cells.get(i);
            }
        }
        return null;
    }

    private void value(Cell cell, Frame frame) {
        if (isClosing(cell)) {
            frames.pop();
            closedValue(cell);
        } else if (cell.is("(") || cell.is("[") || cell.is("{")) {
            frames.push(new Frame(Frame.Kind.VALUES, cell, 0, 0, false));
        } else {
            conditional(cell, frame);
        }
    }

    /** The parenthesis of an if, for, while, switch or with ends its head: the next statement belongs to it. */
    private void closedValue(Cell cell) {
        Frame frame = frames.peek();
        if (frame.kind != Frame.Kind.VALUES && cell == frame.headEnd) {
            frame.controls.push(new Frame.Control(frame.statement.token.text(), frame.statement.level));
            frame.headEnd = null;
            frame.statement = null;
        }
    }

    private void conditional(Cell cell, Frame frame) {
        if (cell.is("?")) {
            frame.conditionals++;
            cell.conditional = true;
        } else if (cell.is(":") && frame.conditionals > 0) {
            frame.conditionals--;
            cell.conditional = true;
        }
    }

    private void part(Cell cell, Frame frame) {
        if (isClosing(cell)) {
            close(cell);
            return;
        }
        if (frame.statement == null) {
            begin(cell, frame);
        }
        if (frame.statement == null) {
            return;
        }
        conditional(cell, frame);
        if (cell.is("(") || cell.is("[")) {
            frames.push(new Frame(Frame.Kind.VALUES, cell, 0, 0, false));
        } else if (cell.is("{")) {
            open(cell, frame);
        } else if (cell.is(";")) {
            end(cell, frame);
        } else if (cell.is(":") && frame.label && !cell.conditional) {
            cell.label = true;
            frame.statement = null;
        } else if (cell.is(",") && frame.kind == Frame.Kind.ENUM) {
            frame.statement = null;
        } else if (cell.is("=")) {
            frame.assigned = true;
        } else if (cell.is("struct") || cell.is("union") || cell.is("enum")) {
            frame.wordsSinceTag = 0;
            frame.enumeration = cell.is("enum");
        } else if (cell.isWord() && frame.wordsSinceTag >= 0 && !cell.is("packed") && !cell.is("align")) {
            frame.wordsSinceTag++;
        }
    }

    private void begin(Cell cell, Frame frame) {
        cell.level = frame.level();
        cell.anchor = cell;
        boolean afterBlock = before != null && before.is("}") && before.partner.spansLines(cells);
        boolean afterBrace = before != null && before.is("{") && before.partner != cell && before.spansLines(cells);
        if ((afterBlock || afterBrace) && cells.get(cell.index - 1) == before) {
            cell.lineBreak = Cell.Break.FORCE;
        }
        frame.begin(cell);
        if (frame.kind == Frame.Kind.CODE) {
            control(cell, frame, afterBlock);
        }
    }

    private void control(Cell cell, Frame frame, boolean afterBlock) {
        Cell next = next(cell);
        if (isLabel(cell)) {
            cell.level = Math.max(0, frame.inner - 1);
            frame.label = true;
        } else if (cell.is("else") && !frame.controls.isEmpty()) {
            follow(cell, frame, afterBlock);
            frame.controls.push(new Frame.Control("else", frame.controls.pop().level()));
            frame.statement = null;
        } else if (cell.is("while") && !frame.controls.isEmpty() && frame.controls.peek().word().equals("do") && before != null
                && (before.is("}") || before.is(";"))) {
            follow(cell, frame, afterBlock);
            frame.controls.pop();
        } else if (cell.is("do")) {
            frame.controls.push(new Frame.Control("do", cell.level));
            frame.statement = null;
        } else if (HEADS.contains(cell.token.text()) && next != null && next.is("(")) {
            if (cell.is("if") && before != null && before.is("else") && !frame.controls.isEmpty()) {
                cell.level = frame.controls.pop().level();
                cell.lineBreak = cells.get(cell.index - 1) == before ? Cell.Break.JOIN : Cell.Break.KEEP;
            }
            frame.headEnd = next.partner;
        }
    }

    /** Places else, and the while of a do. */
    private void follow(Cell cell, Frame frame, boolean afterBlock) {
        cell.level = frame.controls.peek().level();
        if (afterBlock && cells.get(cell.index - 1) == before) {
            cell.lineBreak = allman && cell.is("else") ? Cell.Break.FORCE : Cell.Break.JOIN;
        }
    }

    private boolean isLabel(Cell cell) {
        Cell next = next(cell);
        return cell.is("case") || cell.isWord() && next != null && next.is(":") && !cell.is("else") && !cell.is("do");
    }

    private void open(Cell cell, Frame frame) {
        boolean compound = frame.statement == cell;
        boolean head = compound && !frame.controls.isEmpty();
        int outer = head ? frame.controls.peek().level() : frame.statement.level;
        boolean lines = cell.partner != null && cell.spansLines(cells);
        Frame.Kind kind = kind(cell, frame, compound);
        if (kind == Frame.Kind.VALUES) {
            frames.push(new Frame(kind, cell, 0, 0, false));
            return;
        }
        boolean tag = !compound && frame.wordsSinceTag >= 0 && kind != Frame.Kind.CODE;
        boolean function = kind == Frame.Kind.CODE && frame.kind != Frame.Kind.CODE;
        cell.level = outer;
        if (cells.get(cell.index - 1) == before && lines && (head || !compound)) {
            cell.lineBreak = allman || function ? Cell.Break.FORCE : Cell.Break.JOIN;
        }
        frames.push(new Frame(kind, cell, outer, outer + 1, !tag));
    }

    private Frame.Kind kind(Cell cell, Frame frame, boolean compound) {
        if (compound) {
            return Frame.Kind.CODE;
        }
        boolean tag = frame.wordsSinceTag >= 0 && frame.wordsSinceTag <= 1 && (before.isWord() || before.is(")"));
        if (tag) {
            return frame.enumeration ? Frame.Kind.ENUM : Frame.Kind.ITEMS;
        }
        if (frame.assigned || before.is("=") || before.is(",")) {
            return Frame.Kind.VALUES;
        }
        if (before.is(")")) {
            boolean call = before.partner.index > 0 && cells.get(before.partner.index - 1).isWord();
            return frame.kind == Frame.Kind.ITEMS ? Frame.Kind.ITEMS : call || frame.kind == Frame.Kind.FILE ? Frame.Kind.CODE : Frame.Kind.VALUES;
        }
        return Frame.Kind.ITEMS;
    }

    private void close(Cell cell) {
        Frame frame = frames.size() > 1 ? frames.pop() : frames.peek();
        Frame around = frames.peek();
        cell.level = frame.outer;
        cell.anchor = around.statement;
        if (frame.opening != null && frame.opening.spansLines(cells)) {
            cell.lineBreak = Cell.Break.FORCE;
        }
        Cell next = next(cell);
        if (frame.endsStatement && !(next != null && next.is(";"))) {
            end(cell, around);
        }
    }

    /** Ends a statement, and with it all heads that waited for it, but for an if with an else and a do with its while. */
    private void end(Cell cell, Frame frame) {
        frame.statement = null;
        Cell next = next(cell);
        while (!frame.controls.isEmpty()) {
            String word = frame.controls.peek().word();
            if (next != null && (word.equals("if") && next.is("else") || word.equals("do") && next.is("while"))) {
                return;
            }
            frame.controls.pop();
        }
    }

    private static boolean isClosing(Cell cell) {
        return cell.is(")") || cell.is("]") || cell.is("}");
    }
}
